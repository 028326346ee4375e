import type { TicketPayout } from '../../server/contracts/types.ts';
import { formatMoney } from '../format/money.ts';
import type { Text } from '../i18n/text.ts';

/** What is given, in words: `¥20.00 优惠券`, `200 积分`. */
export function payoutWords({ kind, amount, currency }: Pick<TicketPayout, 'kind' | 'amount' | 'currency'>, text: Text): string {
  const name = text.word(`compensation.${kind}`);
  return kind === 'points' ? text.t('compensation.counted', { count: amount, kind: name }) : text.t('compensation.worth', { amount: formatMoney(amount, currency, text.language), kind: name });
}
