import type { TicketPage } from '../../server/contracts/types.ts';
import { useTicketCounts } from '../../ui/api/tickets.ts';
import { formatCount } from '../../ui/format/count.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { ViewCode } from '../../ui/shell/views.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './inbox.module.css';

/** How many tickets the list has, how many of mine are due today, and how many are overdue where all of them are on screen. */
export function ListSummary(props: { view: ViewCode; filtered: boolean; page: TicketPage | undefined }) {
  const text = useText();
  const now = useNow();
  const counts = useTicketCounts();
  const { page } = props;
  if (page?.total === undefined) return null;
  const dueToday = props.view === 'mine' && !props.filtered ? (counts.data?.views.due_today ?? 0) : 0;
  const overdue = page.nextCursor === null ? page.items.filter(({ due }) => due?.kind === 'sla' && new Date(due.at) <= now).length : 0;
  const separator = text.t('common.separator');
  return (
    <>
      {text.t('inbox.summary.total', { n: formatCount(page.total), count: page.total })}
      {dueToday > 0 && separator + text.t('inbox.summary.dueToday', { n: formatCount(dueToday) })}
      {overdue > 0 && <>{separator}<span className={styles.overdue}>{text.t('inbox.summary.overdue', { n: overdue })}</span></>}
    </>
  );
}
