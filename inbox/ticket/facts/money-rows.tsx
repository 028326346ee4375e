import type { TicketDetail } from '../../../server/contracts/types.ts';
import { payoutWords } from '../../../ui/amount/payout-words.ts';
import { axisTone } from '../../../ui/components/status-tone.ts';
import { Tag } from '../../../ui/components/tag.tsx';
import { formatMoney } from '../../../ui/format/money.ts';
import { later } from '../../../ui/components/later.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from './facts.module.css';

const ApprovePayout = later(async () => (await import('./approve-payout.tsx')).ApprovePayout);

/** Money that is no refund: what the buyer was given beyond it, what the buyer was asked for, goods that were written off. */
export function MoneyRows({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { payouts, charges, losses } = ticket.money;
  return (
    <>
      {payouts.length > 0 && <dt>{text.t('finance.payouts')}</dt>}
      {payouts.length > 0 && <dd>{payouts.map((payout) => (
        <div key={payout.no}>
          {payoutWords(payout, text)}<small>{[payout.proposedBy, payout.note].filter(Boolean).join(text.t('common.separator'))}</small>{' '}
          <Tag tone={payout.state === 'proposed' ? 'look' : axisTone('money', payout.state)}>{text.word(`payout.${payout.state}`)}</Tag>
          <ApprovePayout payout={payout} ticket={ticket.number} />
          {payout.reason && <small className={styles.bad}>{payout.reason}</small>}
        </div>
      ))}</dd>}
      {charges.length > 0 && <dt>{text.t('finance.charges')}</dt>}
      {charges.length > 0 && <dd>{charges.map((charge) => (
        <div key={charge.no}>
          {formatMoney(charge.amount, charge.currency, text.language)}<small>{text.word(`charge.${charge.purpose}`)}</small>{' '}
          <Tag tone={charge.state === 'paid' ? 'done' : charge.state === 'open' ? 'moving' : 'neutral'}>{text.word(`finance.charge.${charge.state}`)}</Tag>{' '}
          {charge.state === 'open' && charge.payUrl && <a href={charge.payUrl} target="_blank" rel="noreferrer">{text.t('finance.charge.link')}</a>}
        </div>
      ))}</dd>}
      {losses.length > 0 && <dt>{text.t('finance.losses')}</dt>}
      {losses.length > 0 && <dd>{losses.map((loss) => (
        <div key={loss.no}>
          {loss.no}<small>{formatMoney(loss.amount, loss.currency, text.language)}</small>{' '}
          <Tag tone={loss.state === 'booked' ? 'done' : 'look'}>{text.word(`finance.loss.${loss.state}`)}</Tag>
        </div>
      ))}</dd>}
    </>
  );
}
