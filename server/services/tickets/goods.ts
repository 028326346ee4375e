import { typeOf } from '../../../definitions/after-sale/ticket-facts.ts';
import type { AfterSaleVariables } from '../../../definitions/after-sale/variables.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { TicketDetail } from '../../contracts/types.ts';

type Goods = TicketDetail['goods'][number];
type Counts = NonNullable<Goods['counts']>;

/** The last inspection that any step recorded, by line. */
function inspectionOf(variables: AfterSaleVariables): Map<string, Counts> {
  const found = new Map<string, Counts>();
  for (const step of Object.values(variables.steps ?? {})) {
    if (!Array.isArray(step.inspection)) continue;
    for (const line of step.inspection as (Partial<Counts> & { lineId: string })[]) {
      found.set(line.lineId, { good: line.good ?? 0, damaged: line.damaged ?? 0, missing: line.missing ?? 0, notOurs: line.notOurs ?? 0 });
    }
  }
  return found;
}

function worst(counts: Counts): Goods['state'] {
  if (counts.notOurs > 0) return 'not_ours';
  if (counts.missing > 0) return 'missing';
  return counts.damaged > 0 ? 'damaged' : 'good';
}

/** The goods axis of each requested line. */
export function goodsOf(row: TicketRow, variables: AfterSaleVariables): Goods[] {
  const inspected = inspectionOf(variables);
  const returns = typeOf(row).goods.back;
  return variables.request.lines.map(({ lineId, quantity }) => {
    const counts = inspected.get(lineId);
    const base = { lineId, requested: quantity };
    if (counts) return { ...base, state: worst(counts), counts };
    if (row.status === 'completed') return { ...base, state: 'refunded' };
    if (!returns) return { ...base, state: 'no_return' };
    return { ...base, state: variables.returnParcel ? (row.status === 'pending_inspection' ? 'received' : 'in_transit') : 'with_buyer' };
  });
}
