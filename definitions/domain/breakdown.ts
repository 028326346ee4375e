import { cumulative } from './cumulative.ts';
import type { QuotedFreight, QuotedLine } from './quote.ts';
import type { Settlement } from './settle.ts';
import type { BreakdownRow, FreightRule } from './types.ts';

/** Explains a quote row by row: each line's block first, then freight and what people decided, then the total. */
export function breakdown(rule: FreightRule, lines: readonly QuotedLine[], freight: QuotedFreight, settlement: Settlement): BreakdownRow[] {
  return [...lines.flatMap(lineRows), freightRow(rule, freight), ...settlementRows(settlement)];
}

function lineRows({ cost, taken, quantity, amount, points }: QuotedLine): BreakdownRow[] {
  const lineId = cost.lineId;
  const units = taken.units + quantity;
  const rows: BreakdownRow[] = [
    { code: 'original', lineId, amount: cost.total, params: { unitPrice: cost.total / cost.quantity, quantity: cost.quantity } },
    ...cost.discounts.map(({ id, name, amount: share, whole, covered }): BreakdownRow =>
      ({ code: 'discount', lineId, amount: -share, params: { id, name: name ?? id, whole, lineTotal: cost.total, covered } })),
  ];
  if (cost.points > 0) {
    rows.push({ code: 'points', lineId, amount: -cost.pointsValue, params: { points: cost.points, returned: points } });
  }
  const left = Math.max(0, cost.paid - taken.apart);
  rows.push({ code: 'line_paid', lineId, amount: cost.paid, params: { quantity: cost.quantity } });
  if (taken.apart > 0) rows.push({ code: 'back_apart', lineId, amount: left - cost.paid, params: { left } });
  rows.push({ code: 'units', lineId, amount: cumulative(left, units, cost.quantity), params: { units, of: cost.quantity } });
  if (taken.units > 0) {
    rows.push({ code: 'refunded_before', lineId, amount: -taken.amount, params: { units: taken.units } });
  }
  rows.push({ code: 'line_refund', lineId, amount, params: { quantity, points } });
  return rows;
}

function freightRow(rule: FreightRule, freight: QuotedFreight): BreakdownRow {
  return { code: 'freight', amount: freight.amount, params: { rule, reason: freight.reason, whole: freight.whole } };
}

function settlementRows(settlement: Settlement): BreakdownRow[] {
  const { entitled, max, asked, serviceFee, returnFreight, compensation, total } = settlement;
  const rows: BreakdownRow[] = [{ code: 'max', amount: max, params: { entitled, held: entitled - max } }];
  if (asked < max) rows.push({ code: 'asked_less', amount: asked - max, params: { asked } });
  if (serviceFee > 0) rows.push({ code: 'service_fee', amount: -serviceFee, params: {} });
  if (returnFreight > 0) rows.push({ code: 'return_freight', amount: returnFreight, params: {} });
  if (compensation > 0) rows.push({ code: 'compensation', amount: compensation, params: {} });
  rows.push({ code: 'total', amount: total, params: {} });
  return rows;
}
