import { Button } from 'antd';
import { Link } from 'react-router';
import type { ListedCharge } from '../../server/contracts/types.ts';
import type { Tone } from '../../ui/components/status-tone.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { GiveBack } from './give-back.tsx';
import styles from './finance.module.css';

const tones: Readonly<Record<ListedCharge['state'], Tone>> = { open: 'moving', paid: 'done', expired: 'neutral' };

/** One charge: what for, whether it is paid, and what may be done about it. */
export function ChargeRow({ item }: { item: ListedCharge }) {
  const text = useText();
  const now = useNow();
  const { user } = useDeskSession();
  const back = item.givenBack?.state;
  return (
    <tr>
      <td className={styles.number}>{item.no}<small>{formatWhen(item.createdAt, now, text)}</small></td>
      <td><Link to={`/tickets/${item.ticket.number}`}>{item.ticket.number}</Link><small>{item.ticket.open ? <Link to={`/orders/${encodeURIComponent(item.orderNumber)}`}>{item.orderNumber}</Link> : text.t('finance.charges.ended')}</small></td>
      <td className={styles.amount}>{formatMoney(item.amount, item.currency, text.language)}<small>{text.word(`charge.${item.purpose}`)}</small></td>
      <td>
        <Tag tone={tones[item.state]}>{text.t(`finance.charge.${item.state}`)}</Tag>
        {item.paidAt && <small>{formatWhen(item.paidAt, now, text)}</small>}
        {back && <small>{text.t(`finance.charges.back.state.${back === 'succeeded' || back === 'failed' ? back : 'open'}`)}</small>}
      </td>
      <td>
        {item.state === 'open' && item.payUrl && <PayLink url={item.payUrl} />}
        {item.state === 'paid' && !back && mayAct(user.roles, 'settle') && <GiveBack item={item} />}
      </td>
    </tr>
  );
}

/** The gateway's page, to be opened or sent to the buyer once more. */
function PayLink({ url }: { url: string }) {
  const text = useText();
  const toast = useToast();
  const copy = async () => {
    try {
      // the demo's own gateway gives a path
      await navigator.clipboard.writeText(new URL(url, window.location.href).href);
      toast.show({ text: text.t('finance.charges.copied') });
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  return (
    <span className={styles.links}>
      {/* outside https and localhost browsers have no clipboard */}
      {'clipboard' in navigator && <Button size="small" onClick={() => void copy()}>{text.t('finance.charges.copy')}</Button>}
      <a href={url} target="_blank" rel="noreferrer">{text.t('finance.charges.link')}</a>
    </span>
  );
}
