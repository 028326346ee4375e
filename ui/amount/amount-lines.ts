import { formatMoney } from '../format/money.ts';
import type { Text } from '../i18n/text.ts';

/** One coded row of a quote: amounts in minor units, `params` as the code says (see `readRow`). */
export interface BreakdownRow { code: string; lineId?: string | undefined; amount: number; params: Record<string, unknown> }

/** One line of the explanation, in words. `strong` is a subtotal with a rule above it, `total` the end, `quiet` says that nothing happens. */
export interface AmountLine { key: string; name: string; rule?: string; amount: string; tone: 'plain' | 'strong' | 'total' | 'quiet' }

/** The lines of one order line, or of the whole request (`lineId` absent). */
export interface AmountBlock { lineId?: string; lines: AmountLine[] }

export interface AmountWords { text: Text; currency: string }

/**
 * Puts a quote's rows into words, one block per order line and one for what concerns the whole request.
 * Rows that say nothing new (a maximum equal to the only line, freight where there is none) are left out.
 */
export function amountBlocks(rows: readonly BreakdownRow[], words: AmountWords): AmountBlock[] {
  const lineIds = [...new Set(rows.flatMap((row) => (row.lineId ? [row.lineId] : [])))];
  const blocks: AmountBlock[] = lineIds.map((lineId) => ({ lineId, lines: lineWords(rows.filter((row) => row.lineId === lineId), words) }));
  const whole = wholeWords(rows.filter((row) => !row.lineId), lineIds.length, words);
  return whole.length > 0 ? [...blocks, { lines: whole }] : blocks;
}

function lineWords(rows: readonly BreakdownRow[], words: AmountWords): AmountLine[] {
  const paid = sum(rows.filter((row) => row.code === 'line_paid' || row.code === 'back_apart'));
  const again = rows.some((row) => row.code === 'refunded_before');
  return rows.flatMap((row, index): AmountLine[] => lineRow(row, `${row.lineId}-${row.code}-${index}`, { ...words, paid, again }));
}

function lineRow(row: BreakdownRow, key: string, words: AmountWords & { paid: number; again: boolean }): AmountLine[] {
  const { t } = words.text;
  const money = moneyOf(words);
  const n = (name: string): number => Number(row.params[name] ?? 0);
  const line = (name: string, rule?: string, tone: AmountLine['tone'] = 'plain'): AmountLine => ({ key, name, rule, amount: money(row.amount), tone });
  switch (row.code) {
    case 'original': return [line(t('amount.original'), t('amount.original.rule', { unitPrice: money(n('unitPrice')), quantity: n('quantity') }))];
    case 'discount': return [line(String(row.params.name ?? t('amount.discount')), n('covered') === n('lineTotal')
      ? t('amount.discount.alone')
      : t('amount.discount.shared', { lineTotal: money(n('lineTotal')), covered: money(n('covered')) }))];
    case 'points': return [line(t('amount.points'), t('amount.points.rule', { points: n('points') }))];
    case 'line_paid': return [line(t('amount.linePaid'), undefined, 'strong')];
    case 'back_apart': return [line(t('amount.backApart'), t('amount.backApart.rule', { left: money(n('left')) }))];
    case 'units': return [line(
      t(words.again ? 'amount.unitsInAll' : 'amount.units', { units: n('units'), of: n('of') }),
      n('units') === n('of') ? t('amount.units.all') : t('amount.units.rule', { paid: money(words.paid), units: n('units'), of: n('of') }),
    )];
    case 'refunded_before': return [line(t('amount.before', { units: n('units') }))];
    case 'line_refund': return [
      // Without earlier refunds the row of units already says it.
      ...(words.again ? [line(t('amount.now', { quantity: n('quantity') }), t('amount.now.rule'), 'strong')] : []),
      ...(n('points') > 0 ? [{ key: `${key}-points`, name: t('amount.pointsBack'), amount: t('amount.pointsBack.count', { points: n('points') }), tone: 'plain' as const }] : []),
    ];
    default: return [line(words.text.word(row.code))];
  }
}

function wholeWords(rows: readonly BreakdownRow[], lineCount: number, words: AmountWords): AmountLine[] {
  const lines = rows.flatMap((row): AmountLine[] => wholeRow(row, words));
  const total = rows.find((row) => row.code === 'total');
  const adds = lineCount > 1 || lines.some((line) => line.tone !== 'quiet');
  if (total && adds) lines.push({ key: 'total', name: words.text.t('amount.total'), amount: moneyOf(words)(total.amount), tone: 'total' });
  return lines;
}

const freightReasons = ['with_lines', 'completes_order', 'already_shipped', 'not_whole_order', 'already_back'] as const;

function wholeRow(row: BreakdownRow, words: AmountWords): AmountLine[] {
  const { t } = words.text;
  const money = moneyOf(words);
  const n = (name: string): number => Number(row.params[name] ?? 0);
  const line = (name: string, rule: string, shown = row.amount): AmountLine => ({ key: row.code, name, rule, amount: money(shown), tone: 'plain' });
  switch (row.code) {
    case 'freight': {
      const reason = freightReasons.find((known) => known === row.params.reason);
      if (!reason) return [];
      const why = t(`amount.freight.${reason}`, { whole: money(n('whole')) });
      return row.amount === 0
        ? [{ key: 'freight', name: t('amount.freight'), rule: why, amount: t('amount.freight.none'), tone: 'quiet' }]
        : [line(t('amount.freight'), why)];
    }
    case 'max': return n('held') === 0 ? [] : [
      { ...line(t('amount.held'), t('amount.held.rule'), -n('held')), key: 'held' },
      { key: 'max', name: t('amount.max'), amount: money(row.amount), tone: 'strong' },
    ];
    case 'asked_less': return [line(t('amount.askedLess'), t('amount.askedLess.rule', { asked: money(n('asked')) }))];
    case 'service_fee': return [line(t('amount.serviceFee'), t('amount.serviceFee.rule'))];
    case 'return_freight': return [line(t('amount.returnFreight'), t('amount.returnFreight.rule'))];
    case 'compensation': return [line(t('amount.compensation'), t('amount.compensation.rule'))];
    case 'total': return [];
    default: return [line(words.text.word(row.code), '')];
  }
}

function sum(rows: readonly BreakdownRow[]): number {
  return rows.reduce((all, row) => all + row.amount, 0);
}

function moneyOf({ text, currency }: AmountWords): (minor: number) => string {
  return (minor) => formatMoney(minor, currency, text.language);
}
