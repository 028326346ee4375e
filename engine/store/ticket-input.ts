import type { RecordedInput } from '../replay/recording.ts';
import type { Store } from './transaction.ts';

/** What a ticket's command leaves for a later replay. */
export interface NewTicketInput { input: RecordedInput['input']; seen: RecordedInput['seen'] }

type Row = RecordedInput & { ticket_id: string };

/** Everything that moved these tickets, by ticket, in its order. */
export async function readInputs(store: Store, shopId: string, ticketIds: readonly string[]): Promise<Map<string, RecordedInput[]>> {
  const rows = await store.db()<Row & { shop_id: string }>('ticket_input').where({ shop_id: shopId }).whereIn('ticket_id', [...ticketIds]).orderBy(['ticket_id', 'seq']).select('ticket_id', 'seq', 'at', 'input', 'seen') as Row[];
  const found = new Map<string, RecordedInput[]>(ticketIds.map((id) => [id, []]));
  for (const { ticket_id: id, ...entry } of rows) found.get(id)?.push(entry);
  return found;
}
