import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTicket, useTimeline } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { CaseHead } from './case-head.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseStrip } from './case-strip.tsx';
import { CompareDialog, type Pair } from './compare-dialog.tsx';
import { Decision } from './decision.tsx';
import { factsOf, gatherSides, isPicture, rulingOf, shopOffer, type Piece } from './gather.ts';
import { SidePanel } from './side-panel.tsx';
import styles from './arbitration.module.css';

/** One case: the buyer left, the shop right, the facts between them, the ruling at the foot. */
export function Component() {
  const number = useParams().no ?? '';
  const text = useText();
  const ticket = useTicket(number);
  if (ticket.data) return <Case key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.isPending) return <SkeletonRows />;
  const error = asApiError(ticket.error);
  if (error.status === 404 || error.status === 403) return <EmptyState text={text.t('ticket.notfound')}><Link to="/arbitration">{text.t('arbitration.back')}</Link></EmptyState>;
  return <ErrorState error={error} onRetry={() => void ticket.refetch()} />;
}

function Case({ ticket }: { ticket: TicketDetail }) {
  const timeline = useTimeline(ticket.number);
  const [pair, setPair] = useState<Pair | null>(null);
  const sides = gatherSides(ticket, timeline.data ?? []);
  const pictures = { buyer: sides.buyer.pieces.filter(isPicture), shop: sides.shop.pieces.filter(isPicture) };
  const both = pictures.buyer.length > 0 && pictures.shop.length > 0;
  const compare = (who: keyof Pair) => (both ? { onCompare: (piece: Piece) => setPair({ buyer: 0, shop: 0, [who]: pictures[who].indexOf(piece) }) } : {});
  useKeys(both ? { v: () => setPair({ buyer: 0, shop: 0 }) } : {});
  if (timeline.isPending) return <SkeletonRows />;
  if (timeline.isError) return <ErrorState error={asApiError(timeline.error)} onRetry={() => void timeline.refetch()} />;
  const entries = timeline.data;
  const offer = shopOffer(entries);
  return (
    <div className={styles.page}>
      <CaseHead ticket={ticket} />
      <CaseStrip ticket={ticket} offer={offer} />
      <div className={styles.columns}>
        <SidePanel who="buyer" side={sides.buyer} ticket={ticket} offer={offer} {...compare('buyer')} />
        <CaseFacts ticket={ticket} entries={factsOf(entries)} />
        <SidePanel who="shop" side={sides.shop} ticket={ticket} offer={offer} {...compare('shop')} />
      </div>
      <CompareDialog pictures={pictures} pair={pair} onPair={setPair} onClose={() => setPair(null)} />
      <Decision ticket={ticket} sides={sides} ruling={rulingOf(entries)} />
    </div>
  );
}
