import { Button } from 'antd';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** What the shop asks the buyer to pay, with the way to the gateway's page. */
export function Charges({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { charges } = ticket.money;
  // the step that waits for the payment shows the way itself
  const offered = new Set(ticket.workItems.map((item) => item.data.payUrl));
  if (charges.length === 0) return null;
  return (
    <Section title={text.t('finance.buyer.charges')}>
      {charges.map((charge) => {
        const amount = formatMoney(charge.amount, charge.currency, text.language);
        return (
          <div key={charge.no} className={styles.refund}>
            <span>{text.word(`charge.${charge.purpose}`)} {amount}</span>
            {charge.state === 'open' && charge.payUrl && !offered.has(charge.payUrl)
              ? <Button type="primary" href={charge.payUrl}>{text.t('finance.pay', { amount })}</Button>
              : <Tag tone={charge.state === 'paid' ? 'done' : 'neutral'}>{text.word(`finance.charge.${charge.state}`)}</Tag>}
          </div>
        );
      })}
    </Section>
  );
}
