import { formatMoney } from '../format/money.ts';
import type { AmountWords, BreakdownRow } from './amount-lines.ts';

export interface ShortLine { key: string; name: string; amount: string }

/** An amount in a few lines for a phone: units per line, freight, points, and that discounts are shared already. */
export function shortAmount(rows: readonly BreakdownRow[], { text, currency }: AmountWords): ShortLine[] {
  const money = (minor: number): string => formatMoney(minor, currency, text.language);
  const refunds = rows.filter((row) => row.code === 'line_refund');
  const lines = refunds.map((row): ShortLine => {
    const paid = rows.find((other) => other.code === 'line_paid' && other.lineId === row.lineId);
    const of = Number(paid?.params.quantity ?? 0);
    const quantity = Number(row.params.quantity ?? 0);
    const name = quantity === of
      ? text.t('amount.short.all', { quantity })
      : text.t('amount.short.units', { quantity, of, paid: money(paid?.amount ?? 0) });
    return { key: row.lineId ?? '', name, amount: money(row.amount) };
  });
  const freight = rows.find((row) => row.code === 'freight' && row.amount > 0);
  const points = refunds.reduce((sum, row) => sum + Number(row.params.points ?? 0), 0);
  const discounts = rows.filter((row) => row.code === 'discount').reduce((sum, row) => sum - row.amount, 0);
  return [
    ...lines,
    ...(freight ? [{ key: 'freight', name: text.t('amount.freight'), amount: money(freight.amount) }] : []),
    ...(points > 0 ? [{ key: 'points', name: text.t('amount.pointsBack'), amount: text.t('amount.pointsBack.count', { points }) }] : []),
    ...(discounts > 0 ? [{ key: 'discounts', name: text.t('amount.short.discounts', { sum: money(discounts) }), amount: '' }] : []),
  ];
}
