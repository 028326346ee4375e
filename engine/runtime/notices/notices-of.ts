import type { Actor } from '../../store/save-ticket.ts';
import type { NoticeKind } from '../../store/notice.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Note } from '../changes.ts';
import type { Engine } from '../engine.ts';
import type { NoticeFor } from './notify-people.ts';

/** The more a notice asks of its reader, the earlier: of one command everybody is told one thing. */
const order: readonly NoticeKind[] = ['mentioned', 'service_level_breached', 'assigned', 'buyer_answered'];

/**
 * Whom the entries of one command are for. `assigned` and `reassigned`: who got the work · entries with `mentions` (list of {id}): who is
 * named · `sla_breached`: who has the ticket, and the groups and roles that the promise says · what the buyer wrote or answered: who has it.
 */
export async function noticesOf(engine: Engine, ticket: Pick<TicketRow, 'shop_id' | 'ticket_id' | 'assignee'>, notes: readonly Note[]): Promise<NoticeFor[]> {
  const found: NoticeFor[] = [];
  for (const { kind, actor, element, data } of notes) {
    const add = (personId: string | null | undefined, what: NoticeKind, more: Record<string, unknown>): void => {
      if (personId) found.push({ personId, kind: what, ticketId: ticket.ticket_id, data: more, by: actor });
    };
    if (kind === 'assigned' || kind === 'reassigned') add(idOf(data.to), 'assigned', element ? { element } : {});
    for (const mention of listOf(data.mentions)) add(idOf(mention), 'mentioned', { text: excerpt(data.text) });
    if (kind === 'sla_breached') {
      const more = { targetLabel: data.targetLabel, dueAt: data.dueAt };
      for (const id of new Set([ticket.assignee, ...(await membersOf(engine, ticket.shop_id, listOf(data.notify).map(String)))])) add(id, 'service_level_breached', more);
    }
    if (byBuyer(actor) && (kind === 'message' || kind === 'step_completed')) add(ticket.assignee, 'buyer_answered', kind === 'message' ? { text: excerpt(data.text) } : { element });
  }
  return oneEach(found);
}

function oneEach(found: readonly NoticeFor[]): NoticeFor[] {
  const first = new Map<string, NoticeFor>();
  for (const notice of [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) if (!first.has(notice.personId)) first.set(notice.personId, notice);
  return [...first.values()];
}

/** Active people with one of these roles or in one of these groups. */
async function membersOf(engine: Engine, shopId: string, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await engine.store.db()('person').where({ shop_id: shopId, active: true })
    .where((any) => void any.whereRaw('roles && ?::text[]', [codes]).orWhereRaw('groups && ?::text[]', [codes])).select('person_id') as { person_id: string }[];
  return rows.map(({ person_id: id }) => id);
}

const byBuyer = ({ type }: Actor): boolean => type === 'buyer';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const idOf = (value: unknown): string | undefined => (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined);
const excerpt = (text: unknown): string => (typeof text === 'string' ? text.slice(0, 200) : '');
