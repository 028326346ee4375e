import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTicket } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { WorkArea } from '../ticket/work/work-area.tsx';
import { VisitHead } from './visit-head.tsx';
import { visitFields, visitOf } from './visit.ts';
import styles from './work.module.css';

/** One visit in the technician's hand: what and where, then the step's form with its outcomes at the thumb. */
export function Component() {
  const number = useParams().no ?? '';
  const text = useText();
  const ticket = useTicket(number);
  if (ticket.data) return <VisitPage key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.isPending) return <SkeletonRows />;
  const error = asApiError(ticket.error);
  if (error.status === 404 || error.status === 403) return <EmptyState text={text.t('ticket.notfound')}><Link to="/work">{text.t('visits.back')}</Link></EmptyState>;
  return <ErrorState error={error} onRetry={() => void ticket.refetch()} />;
}

function VisitPage({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const mine = ticket.workItems.find((item) => item.state === 'open' && item.canWork);
  const shown = useMemo(() => ({ ...ticket, workItems: ticket.workItems.map(withoutHead) }), [ticket]);
  const product = (mine && visitOf(mine).product) ?? ticket.lines[0]?.title ?? ticket.number;
  return (
    <div className={styles.page}>
      <PageTitle name={product} />
      <header className={styles.header}>
        <Link to="/work" className={styles.back ?? ''} aria-label={text.t('visits.back')}><Icon name="chevronLeft" size={20} /></Link>
        <h1>{product}</h1>
        <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
      </header>
      <VisitHead ticket={ticket} visit={mine && visitOf(mine)} />
      <WorkArea ticket={shown} />
      {!mine && <p className={styles.next}><Link to="/work">{text.t('visits.next')}</Link></p>}
      <p className={styles.next}><Link to={`/tickets/${ticket.number}`}>{text.t('visits.whole')}</Link></p>
    </div>
  );
}

/** The form without what the page's head says already. */
function withoutHead(item: WorkItem): WorkItem {
  const told = visitFields.filter((code) => item.fields[code] === 'read');
  return { ...item, fields: { ...item.fields, ...Object.fromEntries(told.map((code) => [code, 'hidden' as const])) } };
}
