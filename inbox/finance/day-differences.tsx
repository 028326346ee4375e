import { Link } from 'react-router';
import type { Difference } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useReconciliation } from '../../ui/api/finance.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ResolveForm } from './resolve-form.tsx';
import styles from './finance.module.css';

/** The lines of a day on which the two ledgers do not agree: what ours says, what theirs says, what was done about it. */
export function DayDifferences({ day }: { day: string }) {
  const detail = useReconciliation(day);
  if (detail.isPending) return <SkeletonRows />;
  if (detail.isError) return <ErrorState error={asApiError(detail.error)} onRetry={() => void detail.refetch()} />;
  return <ul className={styles.lines}>{detail.data.items.map((difference) => <Row key={`${difference.entry} ${difference.number}`} day={day} difference={difference} />)}</ul>;
}

function Row({ day, difference }: { day: string; difference: Difference }) {
  const text = useText();
  const { kind, entry, number, ticket, ours, theirs, note, resolvedAt, resolvedBy } = difference;
  return (
    <li className={resolvedAt ? styles.settled : ''}>
      <div className={styles.what}>
        <b>{text.word(`finance.kind.${kind}`)}</b>
        <span>{text.word(`finance.entry.${entry}`)} <span className={styles.number}>{number}</span></span>
        {ticket && <Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link>}
      </div>
      <dl className={styles.sides}>
        <dt>{text.t('finance.ours')}</dt><dd><Side side={ours} /></dd>
        <dt>{text.t('finance.theirs')}</dt><dd><Side side={theirs} /></dd>
      </dl>
      {resolvedAt ? <p className={styles.note}>{text.t('finance.note', { who: resolvedBy ?? '', note: note ?? '' })}</p> : <ResolveForm day={day} difference={difference} />}
    </li>
  );
}

function Side({ side }: { side: Difference['ours'] }) {
  const text = useText();
  if (!side) return <>{text.t('finance.nothing')}</>;
  return <>{formatMoney(side.amount, side.currency, text.language)} <small>{text.word(`finance.state.${side.state}`, text.word(`money.${side.state}`, side.state))}</small></>;
}
