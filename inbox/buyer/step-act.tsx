import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { formatMoney } from '../../ui/format/money.ts';
import { ReflowForm } from '../../ui/forms/reflow-form.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { actPlan, actSurroundings, offerWords, type ActPlan, type Outcome } from './act-plan.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';
import { ReturnAddress } from './return-address.tsx';
import { Sheet } from './sheet.tsx';
import { useStepAct } from './use-step-act.ts';
import { TextArea } from './text-area.tsx';
import { useThumbSize } from './thumb-size.ts';

/** What the buyer is asked to do now, with everything it takes. */
export function StepAct({ item, ticket }: { item: WorkItem; ticket: TicketDetail }) {
  const size = useThumbSize();
  const text = useText();
  const plan = useMemo(() => actPlan(item), [item]);
  const surroundings = useMemo(() => actSurroundings(ticket), [ticket]);
  const act = useStepAct(item, ticket.number, plan);
  const { error } = act;
  return (
    <Section name={text.label(item.form?.title ?? item.label)}>
      {plan.address && <ReturnAddress address={plan.address} number={ticket.number} />}
      {plan.offer && <p className={styles.quote}>{offerWords(plan.offer, ticket.amounts.currency, text)}</p>}
      {plan.link && <StepLink link={plan.link} currency={ticket.amounts.currency} />}
      {plan.hasForm && (act.open || plan.facts) && (
        <div className={styles.form}>
          <ReflowForm
            ref={act.form} schema={item.schema} ui={item.ui} labels={item.labels} fields={act.open ? plan.fields : (plan.facts ?? {})} outcome={act.chosen?.code} data={act.data} onChange={act.setData}
            surroundings={surroundings} problems={error?.errors} disabled={act.sending !== undefined} idPrefix={`act-${item.element}`}
          />
        </div>
      )}
      {error && <p className={styles.problem} role="alert">{error.status === 409 ? text.t('buyer.act.stale') : error.message}</p>}
      <div className={styles.acts}>
        {item.outcomes.map((outcome) => (
          <Button
            key={outcome.code} size={size} type={leads(outcome, act.chosen) ? 'primary' : 'default'} loading={act.sending === outcome.code}
            disabled={act.sending !== undefined} className={outcome.tone === 'danger' ? styles.danger : undefined} onClick={() => act.choose(outcome)}
          >
            {text.label(outcome.label)}{outcome.needsReason ? '…' : ''}
          </Button>
        ))}
      </div>
      <ReasonAsked outcome={act.asking} onClose={act.stopAsking} onSend={act.sendWithReason} />
    </Section>
  );
}

/** Opens where to pay, or what to look at, beside this page. */
function StepLink({ link, currency }: { link: NonNullable<ActPlan['link']>; currency: string }) {
  const size = useThumbSize();
  const text = useText();
  const words = link.pay === undefined ? text.t('buyer.act.open') : text.t('buyer.act.pay', { amount: formatMoney(link.pay, currency, text.language) });
  return <Button className={styles.open} type="primary" size={size} block href={link.url} target="_blank" rel="noreferrer">{words}</Button>;
}

/** Once an outcome's fields are open, its button is the one that sends them. */
function leads(outcome: Outcome, chosen: Outcome | undefined): boolean {
  return chosen ? outcome.code === chosen.code : outcome.tone === 'primary';
}

function ReasonAsked(props: { outcome: Outcome | undefined; onClose(): void; onSend(reason: string): void }) {
  const size = useThumbSize();
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
    <Sheet title={label} open={props.outcome !== undefined} onClose={props.onClose} foot={<Button type="primary" size={size} block onClick={send}>{label}</Button>}>
      <label htmlFor={id}>{text.t('buyer.act.reason')}</label>
      <TextArea
        id={id} value={reason} maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} status={asked && !reason.trim() ? 'error' : ''}
        aria-describedby={`${id}-error`} onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-error`} className={styles.problem}>{asked && !reason.trim() ? text.t('buyer.act.reason.need') : ''}</p>
    </Sheet>
  );
}
