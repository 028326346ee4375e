import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PartnerJob } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import type { Outcome } from '../../ui/components/outcome-bar.tsx';
import { ReflowForm, type FormData, type ReflowFormHandle } from '../../ui/forms/reflow-form.tsx';
import { shownFields } from '../../ui/forms/shown-fields.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { ReasonDialog } from '../ticket/work/later-reason-dialog.ts';
import { useClaimJob, useCompleteJob } from './partner-api.ts';
import styles from './partner.module.css';

/** The step's form and its outcomes; what was filled in survives a reload and a refusal. */
export function JobAct({ job }: { job: PartnerJob }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { user } = useDeskSession();
  const { item } = job;
  const draft = useDraft<FormData>(user.id, `partner.${item.id}`, item.data as FormData);
  const claim = useClaimJob(item.id);
  const complete = useCompleteJob(item.id);
  const form = useRef<ReflowFormHandle>(null);
  const [asking, setAsking] = useState<Outcome | null>(null);
  const error = complete.isError ? asApiError(complete.error) : undefined;

  const decide = (outcome: Outcome, reasonText?: string) => {
    if (form.current && !form.current.check(outcome.code)) return;
    const data = { ...form.current?.written(), ...(reasonText ? { reasonText } : {}) };
    if (outcome.needsReason && !reasonText && !String(data.reasonText ?? '').trim()) return setAsking(outcome);
    complete.mutate({ outcome: outcome.code, data, version: item.version }, {
      onSuccess: () => {
        draft.reset();
        toast.show({ text: text.t('partner.sent') });
        void navigate('/jobs');
      },
    });
  };
  const take = () => claim.mutate(undefined, { onError: toast.fail, onSuccess: () => toast.show({ text: text.t('partner.claimed') }) });

  return (
    <section className={styles.card} aria-label={text.label(item.form?.title ?? item.label)}>
      {item.form && <h2>{text.label(item.form.title)}</h2>}
      {item.form && (
        <ReflowForm ref={form} schema={item.schema} ui={item.ui} labels={item.labels} fields={shownFields(item.fields, item.data as FormData)} data={draft.value} onChange={draft.set}
          problems={error?.errors} disabled={!item.canWork || complete.isPending} idPrefix={`job-${item.element}`}
          surroundings={{ currency: job.currency, filesPath: '/partner/files', lines: job.goods }} />
      )}
      {error && <p className={styles.problem} role="alert">{error.status === 409 ? text.t('partner.stale') : error.message}</p>}
      <div className={styles.acts}>
        {item.assignee === null && <Button loading={claim.isPending} onClick={take}>{text.t('partner.claim')}</Button>}
        {item.outcomes.map((outcome) => (
          <Button key={outcome.code} type={outcome.tone === 'primary' ? 'primary' : 'default'} danger={outcome.tone === 'danger'} disabled={!item.canWork || complete.isPending} onClick={() => decide(outcome)}>
            {text.label(outcome.label)}{outcome.needsReason ? '…' : ''}
          </Button>
        ))}
      </div>
      <ReasonDialog outcome={asking} onClose={() => setAsking(null)} onSubmit={(reason) => { if (asking) decide(asking, reason); setAsking(null); }} />
    </section>
  );
}
