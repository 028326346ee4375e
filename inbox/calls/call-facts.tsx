import type { CallSheet, TicketDetail } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './calls.module.css';
import { PhoneNumber } from './phone-number.tsx';

/** What an agent looks at before dialling: the number, the rule, what they may grant, and what they can offer. */
export function CallFacts({ ticket, sheet }: { ticket: TicketDetail; sheet: CallSheet }) {
  const text = useText();
  const money = (amount: number | null) => (amount === null ? text.t('call.limit.none') : formatMoney(amount, ticket.amounts.currency, text.language));
  const limits = [
    text.t('call.limit.refund', { amount: money(sheet.limits.refund) }), text.t('call.limit.compensation', { amount: money(sheet.limits.compensation) }),
    text.t('call.limit.left', { amount: money(sheet.refundable) }),
  ];
  return (
    <dl className={styles.sheet}>
      <dt>{text.t('call.phone')}</dt><dd><PhoneNumber of={ticket.order.number} masked={ticket.buyer.phoneMasked} ticket={ticket.number} /></dd>
      <dt>{text.t('call.limits')}</dt><dd>{limits.join(' · ')}</dd>
      {sheet.outcomes.length > 0 && <><dt>{text.t('call.options')}</dt><dd>{sheet.outcomes.map((outcome) => text.label(outcome.label)).join(' · ')}</dd></>}
      <dt>{text.t('call.hours', sheet.hours)}</dt><dd>{text.t('call.today', { count: sheet.today, most: sheet.perDay })}</dd>
    </dl>
  );
}

/** Why this call needs somebody's leave. */
export function Obstacles({ sheet }: { sheet: CallSheet }) {
  const text = useText();
  return sheet.why.map((why) => (
    <p key={why} className={styles.why} role="alert"><Icon name="alert" size={14} /> {why === 'hours' ? text.t('call.why.hours', sheet.hours) : text.t('call.why.count', { count: sheet.today })}</p>
  ));
}
