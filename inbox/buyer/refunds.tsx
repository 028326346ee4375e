import type { TicketDetail } from '../../server/contracts/types.ts';
import { axisTone } from '../../ui/components/status-tone.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatMoment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { payoutWords } from '../../ui/amount/payout-words.ts';
import { payChannel } from '../../ui/format/pay-channel.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** The refunds by channel, once there are some. */
export function Refunds({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  if (ticket.money.refunds.length + ticket.money.payouts.length === 0) return null;
  return (
    <Section title={text.t('buyer.progress.refunds')}>
      {ticket.money.refunds.map((refund) => (
        <div key={refund.no} className={styles.refund}>
          <span>
            {text.t('buyer.progress.refund', {
              channel: payChannel(refund.channel, text), amount: formatMoney(refund.amount, ticket.amounts.currency, text.language),
            })}
            {refund.succeededAt && <small className={styles.spec}> {formatMoment(new Date(refund.succeededAt))}</small>}
          </span>
          <Tag tone={axisTone('money', refund.state)}>{text.word(`money.${refund.state}`)}</Tag>
        </div>
      ))}
      {ticket.money.payouts.map((payout) => (
        <div key={payout.no} className={styles.refund}>
          <span>{payoutWords(payout, text)}</span>
          <Tag tone={axisTone('money', payout.state)}>{text.word(`payout.${payout.state}`)}</Tag>
        </div>
      ))}
    </Section>
  );
}
