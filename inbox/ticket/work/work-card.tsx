import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TicketDetail, WorkItem } from '../../../server/contracts/types.ts';
import { useClaim, useRelease } from '../../../ui/api/work-items.ts';
import { OutcomeBar, type Outcome } from '../../../ui/components/outcome-bar.tsx';
import type { FormData, ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { useDraft } from '../../../ui/state/use-draft.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { useToast } from '../../../ui/toast/toasts.tsx';
import styles from '../card.module.css';
import { outcomesFor } from './above-limit.ts';
import { leadOutcome, opensFields } from './outcome-fields.ts';
import { ReasonDialog } from './later-reason-dialog.ts';
import { StaleNotice } from './stale-notice.tsx';
import { useDecision } from './use-decision.ts';
import { workDraft } from './use-overtaken.ts';
import { useSeen } from './use-seen.ts';
import { WorkForm } from './work-form.tsx';

export interface WorkCardProps {
  readonly ticket: TicketDetail;
  readonly item: WorkItem;
  /** Somebody else, or its deadline, ended the step while this person was at it. */
  readonly over: boolean;
  /** The step is done with, here or by looking at what others did. */
  readonly onOver: () => void;
  /** Asked before a decision is held; `go` decides. Absent: nothing is asked. */
  readonly confirm?: (outcome: Outcome, data: FormData, go: () => void) => void;
  /** Without the breakdown of the amount, where the page has it already. */
  readonly explained?: boolean;
  /** Helps with filling in, under the form. */
  readonly aids?: (data: FormData, set: (data: FormData) => void) => ReactNode;
}

/** A work item that this person may do: form, amount, outcomes. */
export function WorkCard({ ticket, item, over, onOver, confirm, aids, explained = true }: WorkCardProps) {
  const text = useText();
  const { user } = useDeskSession();
  const draft = useDraft<FormData>(user.id, workDraft(item.id), item.data as FormData);
  const done = () => {
    draft.reset();
    onOver();
  };
  const decision = useDecision(item.id, ticket.number, done);
  const { seen, stale, look } = useSeen(ticket);
  const [asking, setAsking] = useState<Outcome | null>(null);
  const [opened, setOpened] = useState<Outcome | null>(null);
  const shown = opened ?? leadOutcome(item);
  const form = useRef<ReflowFormHandle>(null);
  const hasForm = item.form !== null;
  const blocked = stale || over || decision.refusedAsStale;
  useEffect(() => {
    // what is still held would only be refused
    if (over) decision.takeBack();
  }, [over]);

  const decide = (outcome: Outcome, more: FormData = {}) => {
    if (hasForm && opensFields(item, outcome, shown)) {
      setOpened(outcome);
      return;
    }
    if (hasForm && form.current && !form.current.check(outcome.code)) return;
    const data = { ...(hasForm ? form.current?.written() ?? draft.value : {}), ...more };
    if (outcome.needsReason && !String(data.reasonText ?? '').trim()) {
      setAsking(outcome);
      return;
    }
    const go = (): void => decision.decide(outcome, { version: seen.version, data });
    if (confirm) confirm(outcome, data, go);
    else go();
  };
  const lookAgain = () => {
    look();
    decision.lookedAgain();
    if (over) done();
  };
  const silence = item.due?.silence;

  return (
    <section className={styles.card} aria-labelledby={`work-${item.id}`}>
      <CardHead ticket={ticket} item={item} savedAt={draft.savedAt} over={over} />
      {blocked && decision.phase.kind !== 'sending' && (
        <StaleNotice seen={seen} now={ticket} {...(over && { by: endedBy(ticket, item) })} onLook={lookAgain} />
      )}
      {hasForm && (
        <WorkForm ticket={ticket} item={item} data={draft.value} onChange={draft.set} problems={decision.problems}
          disabled={decision.phase.kind !== 'choosing'} outcome={shown?.code} explained={explained} formRef={form} />
      )}
      {hasForm && decision.phase.kind === 'choosing' && aids?.(draft.value, draft.set)}
      <OutcomeBar outcomes={outcomesFor(item.outcomes, draft.value, text)} phase={decision.phase} blocked={blocked} onChoose={(outcome) => decide(outcome)} onTakeBack={decision.takeBack}
        {...(opened && { opened: opened.code, onBack: () => setOpened(null) })}
        {...(silence && { hint: text.t('deadline.silence.short', { outcome: text.label(silence.label) }) })} />
      <ReasonDialog outcome={asking} onClose={() => setAsking(null)}
        onSubmit={(reasonText) => {
          if (asking) decide(asking, { reasonText });
          setAsking(null);
        }} />
    </section>
  );
}

/** Who ended the step; null when a rule did. */
function endedBy(ticket: TicketDetail, item: WorkItem): string | null {
  return ticket.steps.findLast((step) => step.element === item.element && step.state === 'done')?.by ?? null;
}

function CardHead({ ticket, item, savedAt, over }: { ticket: TicketDetail; item: WorkItem; savedAt: string | null; over: boolean }) {
  const text = useText();
  const now = useNow();
  const visit = ticket.steps.findLast((step) => step.element === item.element)?.visit ?? 1;
  const title = item.form ? text.label(item.form.title) : text.label(item.label);
  const step = [title === text.label(item.label) ? '' : text.label(item.label), visit > 1 ? text.t('ticket.work.visit', { n: visit }) : ''];
  return (
    <div className={styles.head}>
      <h2 id={`work-${item.id}`}>{title}</h2>
      <small>{step.filter(Boolean).join(' · ')}</small>
      <span className={styles.end}>
        {savedAt && text.t('ticket.work.draft', { time: formatWhen(savedAt, now, text) })}
        {!over && <ClaimButton item={item} />}
      </span>
    </div>
  );
}

function ClaimButton({ item }: { item: WorkItem }) {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const claim = useClaim();
  const release = useRelease();
  if (item.assignee?.id === user.id) {
    const done = () => toast.show({ text: text.t('ticket.work.released') });
    return <Button size="small" loading={release.isPending} onClick={() => release.mutate(item.id, { onSuccess: done, onError: toast.fail })}>{text.t('ticket.work.release')}</Button>;
  }
  if (item.assignee) return null;
  const done = () => toast.show({ text: text.t('ticket.work.claimed') });
  return <Button size="small" loading={claim.isPending} onClick={() => claim.mutate(item.id, { onSuccess: done, onError: toast.fail })}>{text.t('ticket.work.claim')}</Button>;
}
