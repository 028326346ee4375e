import type { TicketDetail } from '../../server/contracts/types.ts';
import { AmountBreakdown } from '../../ui/amount/amount-breakdown.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { RULE, type Ruling, type Side } from './gather.ts';
import { RulingForm } from './ruling-form.tsx';
import styles from './arbitration.module.css';

/** The foot of a case: the ruling that was made, the form to make it, or why it cannot be made yet. */
export function Decision({ ticket, sides, ruling }: { ticket: TicketDetail; sides: Record<'buyer' | 'shop', Side>; ruling: Ruling | undefined }) {
  const text = useText();
  const now = useNow();
  const item = ticket.workItems.find((open) => open.element === RULE && open.state === 'open');
  const until = [sides.buyer.until, sides.shop.until].filter((time) => time !== undefined).toSorted().at(-1);
  const asked = ticket.workItems.find((open) => open.element.startsWith('more') && open.state === 'open');
  const waiting = asked ? (sides.buyer.filing === 'open' ? 'arbitration.ruling.more.buyer' : 'arbitration.ruling.more.shop') : 'arbitration.ruling.wait';
  const titles = Object.fromEntries(ticket.lines.map((line) => [line.lineId, line.title]));
  return (
    <section className={styles.decision} aria-labelledby="case-ruling">
      <div className={styles.decisionMain}>
        <h2 id="case-ruling">{text.t('arbitration.ruling')}</h2>
        {item?.canWork && <RulingForm key={item.id} ticket={ticket} item={item} sides={sides} />}
        {item && !item.canWork && <p className={styles.quiet}>{text.t('arbitration.ruling.party')}</p>}
        {!item && until && <p className={styles.quiet}>{text.t(waiting, { time: formatWhen(until, now, text) })}</p>}
        {!item && ruling && <Made ruling={ruling} ticket={ticket} />}
      </div>
      {ticket.quote && <div className={styles.gets}><h3>{text.t('arbitration.gets.most', { amount: formatMoney(ticket.quote.max, ticket.quote.currency, text.language) })}</h3><AmountBreakdown rows={ticket.quote.breakdown} currency={ticket.quote.currency} titles={titles} /></div>}
    </section>
  );
}

function Made({ ruling, ticket }: { ruling: Ruling; ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  return (
    <div className={styles.made}>
      <p><strong>{text.t('arbitration.done', { who: ruling.who, outcome: text.label(ruling.outcomeLabel as { zh: string; en?: string } | undefined) })}</strong> <time dateTime={ruling.at}>{formatWhen(ruling.at, now, text)}</time></p>
      {ruling.amount !== null && <p>{text.t('arbitration.done.amount', { amount: formatMoney(ruling.amount, ticket.amounts.currency, text.language) })}</p>}
      {ruling.deduction && <p>{text.t('arbitration.done.deduction', { amount: formatMoney(ruling.deduction.amount, ticket.amounts.currency, text.language), words: ruling.deduction.words })}</p>}
      {ruling.grounds && <blockquote>{ruling.grounds}</blockquote>}
    </div>
  );
}
