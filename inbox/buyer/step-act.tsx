import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import { ReflowForm, type FormData, type ReflowFormHandle } from '../../ui/forms/reflow-form.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { actContext, actPlan, type Outcome } from './act-plan.ts';
import { useCompleteStep } from './buyer-api.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';
import { ReturnAddress } from './return-address.tsx';
import { Sheet } from './sheet.tsx';
import { useActDraft } from './use-act-draft.ts';

/** What the buyer is asked to do now, with everything it takes. */
export function StepAct({ item, ticket }: { item: WorkItem; ticket: TicketDetail }) {
  const text = useText();
  const toast = useToast();
  const plan = actPlan(item);
  const context = actContext(item, ticket, text);
  const [data, setData, dropDraft] = useActDraft(ticket.number, item);
  const [open, setOpen] = useState(!plan.folded);
  const [asking, setAsking] = useState<Outcome>();
  const form = useRef<ReflowFormHandle>(null);
  const key = useRef(newIdempotencyKey());
  const complete = useCompleteStep(ticket.number);
  const error = complete.isError ? asApiError(complete.error) : undefined;

  function choose(outcome: Outcome): void {
    if (plan.needsForm(outcome) && !open) return setOpen(true);
    if (plan.needsForm(outcome) && form.current && !form.current.check()) return;
    if (outcome.needsReason) return setAsking(outcome);
    send(outcome);
  }

  function send(outcome: Outcome, reasonText?: string): void {
    const written = plan.needsForm(outcome) ? (form.current?.written() ?? {}) : {};
    complete.mutate(
      { item: item.id, key: key.current, body: { outcome: outcome.code, data: { ...written, ...(reasonText ? { reasonText } : {}) }, version: item.version } },
      {
        onSuccess: () => {
          dropDraft();
          toast.show({ text: text.t('buyer.act.done') });
        },
        onSettled: () => { key.current = newIdempotencyKey(); },
      },
    );
    setAsking(undefined);
  }

  return (
    <Section name={text.label(item.form?.title ?? item.label)}>
      {plan.address && <ReturnAddress address={plan.address} number={ticket.number} />}
      {context.map((line) => <div key={line.key} className={styles.quote}>{line.title && <small>{line.title}</small>}{line.words}</div>)}
      {plan.hasForm && open && (
        <div className={styles.form}>
          <ReflowForm
            ref={form} schema={plan.schema} ui={item.ui} labels={item.labels} fields={item.fields} data={data as FormData} onChange={setData}
            surroundings={plan.surroundings(ticket)} problems={error?.errors} disabled={complete.isPending} idPrefix={`act-${item.element}`}
          />
        </div>
      )}
      {error && <p className={styles.problem} role="alert">{error.status === 409 ? text.t('buyer.act.stale') : error.message}</p>}
      <div className={styles.acts}>
        {item.outcomes.map((outcome) => (
          <Button
            key={outcome.code} size="large" type={outcome.tone === 'primary' ? 'primary' : 'default'} loading={complete.isPending && complete.variables.body.outcome === outcome.code}
            disabled={complete.isPending} className={outcome.tone === 'danger' ? styles.danger : undefined} onClick={() => choose(outcome)}
          >
            {text.label(outcome.label)}{outcome.needsReason ? '…' : ''}
          </Button>
        ))}
      </div>
      <ReasonAsked outcome={asking} onClose={() => setAsking(undefined)} onSend={(reason) => asking && send(asking, reason)} />
    </Section>
  );
}

function ReasonAsked(props: { outcome: Outcome | undefined; onClose(): void; onSend(reason: string): void }) {
  const text = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const label = text.label(props.outcome?.label);
  function send(): void {
    setAsked(true);
    if (reason.trim()) props.onSend(reason.trim());
  }
  return (
    <Sheet title={label} open={props.outcome !== undefined} onClose={props.onClose} foot={<Button type="primary" size="large" block onClick={send}>{label}</Button>}>
      <label htmlFor={id}>{text.t('buyer.act.reason')}</label>
      <Input.TextArea
        id={id} value={reason} maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} status={asked && !reason.trim() ? 'error' : ''}
        aria-describedby={`${id}-error`} onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-error`} className={styles.problem}>{asked && !reason.trim() ? text.t('buyer.act.reason.need') : ''}</p>
    </Sheet>
  );
}
