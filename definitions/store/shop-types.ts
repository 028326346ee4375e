import type { Label } from '../../engine/kernel/types.ts';
import type { FlowRow } from '../../engine/store/flow.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketType, TypeTraits } from '../domain/ticket-type.ts';

/** A type as a shop has it: named by the flow that runs it. */
export interface ShopType extends TicketType { label: Label; description: Label; /** Nobody can apply for it now: its flow is stopped. */ stopped: boolean }

/** The types of a shop, in the order in which they are offered. */
export type ShopTypes = readonly ShopType[];

/** The types that a shop's flows make. Of two flows with one type the one that tickets begin with counts: the first by key that is not stopped. */
export async function readShopTypes(store: Store, shopId: string): Promise<ShopTypes> {
  const rows = await store.db()<FlowRow>('flow').where({ shop_id: shopId }).whereNotNull('ticket_type').where('live_version', '>', 0)
    .orderByRaw('stopped_at is not null, flow_key').select('type', 'label', 'description', 'ticket_type', 'stopped_at') as Pick<FlowRow, 'type' | 'label' | 'description' | 'ticket_type' | 'stopped_at'>[];
  const types = rows.map((row): ShopType => ({ ...row.ticket_type as unknown as TypeTraits, code: row.type, label: row.label, description: row.description, ...offer(row) }));
  return types.filter((type, index) => types.findIndex(({ code }) => code === type.code) === index)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** A stopped flow still names its type for the tickets that run, and offers it in no order. */
function offer({ stopped_at }: Pick<FlowRow, 'stopped_at'>): { stopped: boolean; offeredIn?: [] } {
  return stopped_at === null ? { stopped: false } : { stopped: true, offeredIn: [] };
}

export function findType(types: ShopTypes, code: string): ShopType | undefined {
  return types.find((type) => type.code === code);
}
