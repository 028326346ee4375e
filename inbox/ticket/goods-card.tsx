import { useState } from 'react';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { EvidenceGrid } from '../../ui/components/evidence-grid.tsx';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import card from './card.module.css';
import styles from './goods-card.module.css';

/** What the warehouse counted of a line, what became of it, and its pictures. */
export function Counted({ found }: { found: TicketDetail['goods'][number] | undefined }) {
  const text = useText();
  if (!found?.counts) return null;
  const pieces = found.pieces.filter(({ state }) => COUNTED.has(state)).map(({ state, quantity, disposition }) => [text.t('goods.pieces', { state: text.word(`goods.${state}`), count: quantity }), disposition && text.word(`disposition.${disposition}`)].filter(Boolean).join(' '));
  return (
    <div className={styles.counted}>
      <p>{text.t('ticket.goods.counted', { what: pieces.join(' · ') })}</p>
      {found.photos && <EvidenceGrid files={found.photos} size={56} />}
    </div>
  );
}

const COUNTED: ReadonlySet<string> = new Set(['received_good', 'received_damaged', 'missing', 'not_ours']);

/** What the ticket is about: items with how many are asked back, reason, pictures and the buyer's words. */
export function GoodsCard({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const [viewing, setViewing] = useState(false);
  const { request } = ticket;
  useKeys({ v: () => setViewing(request.evidence.length > 0) });
  return (
    <section className={card.card} aria-label={text.t('ticket.goods')}>
      <ul className={styles.lines}>
        {ticket.lines.map((line, place) => (
          <li key={line.lineId} className={styles.line}>
            <GoodsPicture image={line.image} size={44} />
            <div className={styles.words}>
              <p className={styles.title}>{line.title} <span>{line.spec}</span></p>
              <p className={styles.facts}>{asked(line.lineId, line.quantity)}{place === 0 && amounts()}</p>
              {request.replacement.filter(({ lineId }) => lineId === line.lineId).map(({ name }) => <p key={name} className={styles.facts}>{text.t('goods.instead', { name })}</p>)}
              <Counted found={ticket.goods.find(({ lineId }) => lineId === line.lineId)} />
            </div>
            {place === 0 && ticket.reason && <Tag tone="outline">{text.label(ticket.reason.label)}</Tag>}
          </li>
        ))}
      </ul>
      {(request.note || request.evidence.length > 0) && (
        <div className={styles.said}>
          {request.evidence.length > 0 && <EvidenceGrid files={request.evidence} viewer={{ open: viewing, onOpenChange: setViewing }} />}
          {request.note && <blockquote>{request.note}</blockquote>}
        </div>
      )}
    </section>
  );

  function asked(lineId: string, quantity: number): string {
    const bought = ticket.orderDetail.lines.find((line) => line.id === lineId)?.quantity ?? quantity;
    return text.t('ticket.goods.asked', { count: quantity, of: bought });
  }

  function amounts(): string {
    const { requested, currency } = ticket.amounts;
    const parts = [
      requested !== null && text.t('ticket.goods.amount', { amount: formatMoney(requested, currency, text.language) }),
      ticket.refundable.refunded > 0 && text.t('ticket.goods.refunded', { amount: formatMoney(ticket.refundable.refunded, currency, text.language) }),
      request.received !== undefined && text.t(request.received ? 'ticket.goods.received' : 'ticket.goods.notReceived'),
    ];
    return parts.filter((part) => part !== false).map((part) => ` · ${part}`).join('');
  }
}
