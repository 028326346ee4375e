import { Button } from 'antd';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { payChannel } from '../../ui/format/pay-channel.ts';
import { paysMoney, statesAmount } from './apply-model.ts';
import styles from './apply.module.css';
import type { Apply } from './use-apply.ts';
import { useThumbSize } from './thumb-size.ts';

/** Where the money goes, how much, and the one button. What is missing is said here too, where the thumb is. */
export function ApplyFoot(props: { detail: OrderDetail; apply: Apply; asked: boolean; sending: boolean; onSubmit(): void }) {
  const size = useThumbSize();
  const { detail, apply, asked, sending } = props;
  const text = useText();
  const { quote, draft } = apply;
  const [first] = apply.missing;
  const amount = draft.amount ?? (statesAmount(detail, draft.type) ? undefined : quote?.max);
  return (
    <div className={styles.foot}>
      <div className={styles.footWords} role="status">
        {asked && first
          ? <span className={styles.problem}>{needWords(first, apply, text)}</span>
          : <span className={styles.route}>{routeWords(detail, draft.type, text)}</span>}
        {paysMoney(detail, draft.type) && amount !== undefined && quote && (
          <span key={amount} className={`${styles.total} ${apply.quoting ? styles.stale : ''} ${apply.missing.includes('amount') ? styles.wrong : ''}`}>{formatMoney(amount, quote.currency, text.language)}</span>
        )}
      </div>
      <Button type="primary" size={size} className={styles.submit} loading={sending} onClick={props.onSubmit}>{text.t('buyer.apply.submit')}</Button>
    </div>
  );
}

function needWords(missing: Apply['missing'][number], apply: Apply, text: Text): string {
  const { quote, reason } = apply;
  return text.t(`buyer.apply.need.${missing}`, {
    min: reason?.evidence ?? 1, max: quote ? formatMoney(quote.max, quote.currency, text.language) : '',
  });
}

function routeWords(detail: OrderDetail, type: string | undefined, text: Text): string {
  if (!type) return '';
  if (!paysMoney(detail, type)) return text.t('buyer.apply.foot.none');
  const channels = [...new Set(detail.payments.map((payment) => payment.channel))];
  const [channel] = channels;
  if (channels.length !== 1 || !channel) return text.t('buyer.apply.foot.several');
  return text.t('buyer.apply.foot.route', { channel: payChannel(channel, text) });
}
