import type { TicketDetail } from '../../../server/contracts/types.ts';
import { axisTone } from '../../../ui/components/status-tone.ts';
import { Tag } from '../../../ui/components/tag.tsx';
import { formatMoney } from '../../../ui/format/money.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { payChannel } from '../../../ui/format/pay-channel.ts';
import styles from './facts.module.css';

/** The ticket's refunds, one per payment, each with its state and what the channel said. */
export function RefundRows({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { refunds } = ticket.money;
  if (refunds.length === 0) return null;
  return (
    <>
      <dt>{text.t('ticket.order.refunds')}</dt>
      <dd>
        {refunds.map((refund) => (
          <div key={refund.no}>
            {formatMoney(refund.amount, ticket.amounts.currency, text.language)}
            <small>{payChannel(refund.channel, text)}</small>{' '}
            <Tag tone={axisTone('money', refund.state)}>{text.word(`money.${refund.state}`)}</Tag>
            {refund.reason && <small className={styles.bad}>{refund.reason}</small>}
          </div>
        ))}
      </dd>
    </>
  );
}
