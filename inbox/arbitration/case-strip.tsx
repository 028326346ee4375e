import type { TicketDetail } from '../../server/contracts/types.ts';
import { useTickets } from '../../ui/api/tickets.ts';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { caseQuery } from './case-query.ts';
import styles from './arbitration.module.css';

/** What the case is about at a glance: goods, the point at issue, how far apart both are, what was ruled before. */
export function CaseStrip({ ticket, offer }: { ticket: TicketDetail; offer: number | null }) {
  const text = useText();
  const money = (minor: number): string => formatMoney(minor, ticket.amounts.currency, text.language);
  const ruled = (useTickets(caseQuery('decided')).data?.items ?? []).filter(({ reason, id }) => reason?.code === ticket.reason?.code && id !== ticket.id);
  const { requested } = ticket.amounts;
  return (
    <dl className={styles.strip}>
      <div>
        <dt className="sr-only">{text.t('inbox.column.goods')}</dt>
        <dd><GoodsLine lines={ticket.lines} size={40}><small>{text.t('arbitration.order', { number: ticket.order.number, amount: money(ticket.orderDetail.paid) })}</small></GoodsLine></dd>
      </div>
      <div><dt>{text.t('arbitration.issue')}</dt><dd><strong>{ticket.reason ? text.label(ticket.reason.label) : text.label(ticket.typeLabel)}</strong></dd></div>
      <div><dt>{text.t('arbitration.apart')}</dt><dd>{offer === null || requested === null ? text.t('arbitration.apart.none') : <strong>{money(Math.max(0, requested - offer))}</strong>}</dd></div>
      <div>
        <dt>{text.t('arbitration.similar')}</dt>
        <dd>{ruled.length === 0 ? text.t('arbitration.similar.none') : text.t('arbitration.similar.count', { count: ruled.length, refunded: ruled.filter(({ amounts }) => (amounts.approved ?? 0) > 0).length })}</dd>
      </div>
    </dl>
  );
}
