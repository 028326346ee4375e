import { useState } from 'react';
import { Link } from 'react-router';
import type { MigrationPreview } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { usePlan, usePlannedTickets, type Verdict } from './publish-api.ts';
import styles from './publish.module.css';

const verdicts = ['fits', 'needs_decision', 'impossible'] as const satisfies readonly Verdict[];

/** Which running tickets could go over to the draft, which need somebody to say where, and which cannot; each leads to its tickets. */
export function RunningPlan({ flow, from, revision, running }: { flow: string; from: number; revision: number; running: number }) {
  const text = useText();
  const plan = usePlan(flow, from, revision);
  if (plan.isError) return <ErrorState error={asApiError(plan.error)} onRetry={() => void plan.refetch()} />;
  if (!plan.data?.counts) return <SkeletonRows />;
  const { counts, reasons } = plan.data;
  const of = { fits: counts.fits, needs_decision: counts.needsDecision, impossible: counts.impossible };
  const older = running - counts.total;
  return (
    <>
      <ul className={styles.groups} aria-label={text.t('publishing.running.try')}>
        {verdicts.filter((verdict) => of[verdict] > 0).map((verdict) => <Group key={verdict} flow={flow} from={from} revision={revision} verdict={verdict} count={of[verdict]} reasons={(reasons ?? []).filter((reason) => reason.verdict === verdict)} />)}
      </ul>
      {older > 0 && <p className={styles.hint}>{text.t('publishing.running.older', { count: older, n: from })}</p>}
    </>
  );
}

interface GroupProps { flow: string; from: number; revision: number; verdict: Verdict; count: number; reasons: NonNullable<MigrationPreview['reasons']> }

function Group({ flow, from, revision, verdict, count, reasons }: GroupProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const tickets = usePlannedTickets(flow, from, revision, verdict, open);
  const what = text.t(`publishing.running.${verdict}`);
  return (
    <li>
      <b>{count}</b>
      <div>
        <p>{what}</p>
        {reasons.map((reason) => <p key={`${reason.code}.${reason.model}.${reason.element}`} className={styles.hint}>{reason.tickets} · {text.label(reason.message)}</p>)}
      </div>
      <button type="button" className={styles.link} aria-expanded={open} aria-label={text.t('publishing.group.see.of', { n: count, what })} onClick={() => setOpen(!open)}>{text.t('publishing.group.see')}</button>
      {open && (
        <div className={styles.tickets}>
          {tickets.data?.items.map(({ id, number }) => <Link key={id} to={`/tickets/${number}`}>{number}</Link>)}
          {tickets.data?.nextCursor && <span className={styles.hint}>{text.t('publishing.running.more', { count: count - tickets.data.items.length })}</span>}
        </div>
      )}
    </li>
  );
}
