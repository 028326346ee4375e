import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTicket } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { EvidenceGrid } from '../../ui/components/evidence-grid.tsx';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { courierName } from '../../ui/forms/couriers.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Counted } from '../ticket/goods-card.tsx';
import { WorkArea } from '../ticket/work/work-area.tsx';
import styles from './receive.module.css';

/** A parcel that was found: whose it is, what should be in it, then signing and counting. No amounts. */
export function Component() {
  const number = useParams().no ?? '';
  const text = useText();
  const ticket = useTicket(number);
  if (ticket.data) return <ParcelPage key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.isPending) return <SkeletonRows />;
  const error = asApiError(ticket.error);
  if (error.status === 404 || error.status === 403) return <EmptyState text={text.t('ticket.notfound')}><Link to="/receive">{text.t('receive.next')}</Link></EmptyState>;
  return <ErrorState error={error} onRetry={() => void ticket.refetch()} />;
}

function ParcelPage({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const wanted = ticket.workItems.some((item) => item.state === 'open' && item.canWork);
  return (
    <div className={styles.page}>
      <PageTitle name={ticket.number} />
      <header className={styles.header}>
        <Link to="/receive" className={styles.back ?? ''} aria-label={text.t('receive.next')}><Icon name="chevronLeft" size={20} /></Link>
        <h1>{text.t('receive.title')}</h1>
      </header>
      <Match ticket={ticket} />
      <Goods ticket={ticket} />
      {wanted ? <WorkArea ticket={ticket} /> : <Over ticket={ticket} />}
      <p className={styles.more}><Link to={`/tickets/${ticket.number}`}>{text.t('receive.whole')}</Link></p>
    </div>
  );
}

function Match({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const parcel = ticket.parcels.findLast(({ direction }) => direction === 'back');
  return (
    <div className={`${styles.match} ${parcel ? styles.found : ''}`}>
      <Icon name={parcel ? 'check' : 'info'} />
      <p>
        <strong>{parcel ? text.t('receive.matched', { courier: courierName(parcel.courier, text), number: parcel.trackingNo }) : text.t('receive.noParcel')}</strong>
        <span>{[ticket.number, text.label(ticket.typeLabel), ticket.buyer.name].join(' · ')}</span>
      </p>
      <Link to="/receive" className={styles.act ?? ''}>{text.t('receive.notThis')}</Link>
    </div>
  );
}

function Goods({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { request, reason } = ticket;
  const said = [reason && text.label(reason.label), request.note].filter(Boolean).join(' · ');
  return (
    <section className={styles.block} aria-label={text.t('receive.goods')}>
      {ticket.lines.map((line) => (
        <div key={line.lineId}>
          <div className={styles.goods}>
            <GoodsPicture image={line.image} size={56} />
            <p><strong>{line.title}</strong><span>{[line.spec, text.t('receive.expected', { count: line.quantity })].filter(Boolean).join(' · ')}</span></p>
          </div>
          <Counted found={ticket.goods.find(({ lineId }) => lineId === line.lineId)} />
        </div>
      ))}
      {said && <p className={styles.said}>{text.t('receive.said', { words: said })}</p>}
      {request.evidence.length > 0 && <EvidenceGrid files={request.evidence} />}
    </section>
  );
}

function Over({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  return (
    <>
      <WorkArea ticket={ticket} />
      <p role="status" className={styles.over}>{text.t('receive.over')}<Link to="/receive">{text.t('receive.next')}</Link></p>
    </>
  );
}
