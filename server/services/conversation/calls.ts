import { mostOf } from '../../../definitions/after-sale/limits.ts';
import { identitiesOf } from '../../../definitions/domain/buyer-identity.ts';
import { runOnTicket } from '../../../engine/runtime/run.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { Call, CallSheet, LogCall } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Once } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { readTicket, ticketDetail } from '../tickets/detail.ts';
import { contactObstacles, shopDay } from './contact-rule.ts';

interface CallRow { shop_id: string; ticket_id: string; call_id: string; direction: Call['direction']; result: Call['result']; note: string; minutes: number | null; exception: Call['exception']; made_by: { name: string }; at: string }

/** Calls to one buyer are counted by their phone, else by the channel's id, else by the order. */
function buyerKey(row: Pick<TicketRow, 'channel' | 'buyer_id' | 'buyer_phone' | 'order_number'>): string {
  const found = identitiesOf(row);
  const best = found.find(({ kind }) => kind === 'phone') ?? found[0];
  return best ? `${best.kind} ${best.value}` : `order ${row.order_number}`;
}

/** What an agent looks at before dialling (row M26). */
export async function callSheet(parts: Parts, actor: Actor, id: string): Promise<CallSheet> {
  const { row } = await readTicket(parts, actor, id);
  const { store, book, engine } = parts;
  const { timezone } = await book.shop(actor.shopId);
  const policy = (await book.currentPolicy(actor.shopId)).document;
  const today = await callsOn(parts, actor.shopId, buyerKey(row), shopDay(timezone, engine.now()));
  const detail = await ticketDetail(parts, actor, row.ticket_id);
  const rows = await store.db()<CallRow>('contact_call').where({ shop_id: actor.shopId, ticket_id: row.ticket_id }).orderBy('at') as CallRow[];
  return {
    why: contactObstacles(policy.contact, timezone, engine.now(), today),
    hours: { from: policy.contact.from, to: policy.contact.to }, today, perDay: policy.contact.perDay,
    limits: { refund: await mostOf(engine.decisions, actor.shopId, policy, actor.roles, 'refund'), compensation: await mostOf(engine.decisions, actor.shopId, policy, actor.roles, 'money') },
    refundable: detail.refundable.amount,
    outcomes: detail.workItems.filter((item) => item.state === 'open' && item.canWork).flatMap((item) => item.outcomes.map(({ code, label }) => ({ code, label }))),
    supervisors: await supervisorsOf(parts, actor.shopId), ownLeave: givesOwnLeave(actor), items: rows.map(callView),
  };
}

/** Logs a call, and counts it towards the buyer's day when the shop called. @throws AppError call_needs_reason · supervisor_unknown */
export async function logCall(parts: Parts, actor: Actor, id: string, body: LogCall, key: Once): Promise<Call> {
  const { row } = await readTicket(parts, actor, id);
  const { store, engine } = parts;
  const { callId } = await once(store, actor.shopId, 'tickets.logCall', key, { id, ...body }, engine.now(), async () => store.tx(async () => {
    const now = engine.now();
    const exception = body.direction === 'out' ? await leaveFor(parts, actor, row, body, now) : null;
    const made = { call_id: newId(now), direction: body.direction, result: body.result, note: body.note?.trim() ?? '', minutes: body.minutes ?? null };
    await store.db()('contact_call').insert({ shop_id: actor.shopId, ticket_id: row.ticket_id, ...made, exception: exception && JSON.stringify(exception), made_by: JSON.stringify(recorded(actor)), at: now });
    const { call_id: _id, ...told } = made;
    await runOnTicket(engine, actor.shopId, row.ticket_id, async (ticket) => ({
      actor: recorded(actor), patch: { version: ticket.row.version },
      notes: [{ kind: 'call', actor: recorded(actor), element: null, visibility: 'internal', data: { ...told, ...(exception ? { exception } : {}) } }],
    }));
    return { callId: made.call_id };
  }));
  const logged = await store.db()<CallRow>('contact_call').where({ shop_id: actor.shopId, call_id: callId }).first() as CallRow;
  return callView(logged);
}

/** Counts the call; two at the same instant count one after the other, because both write the day's row. Beyond the rule somebody must answer for it. */
async function leaveFor(parts: Parts, actor: Actor, row: TicketRow, body: LogCall, now: string): Promise<Call['exception']> {
  const { timezone } = await parts.book.shop(actor.shopId);
  const { contact } = (await parts.book.currentPolicy(actor.shopId)).document;
  const counted = { shop_id: actor.shopId, buyer_key: buyerKey(row), day: shopDay(timezone, now) };
  const [{ calls }] = await parts.store.db()('contact_day').insert({ ...counted, calls: 1 }).onConflict(['shop_id', 'buyer_key', 'day'])
    .merge({ calls: parts.store.db().raw('contact_day.calls + 1') }).where('contact_day.shop_id', actor.shopId).returning('calls') as [{ calls: number }];
  const why = contactObstacles(contact, timezone, now, calls - 1);
  if (why.length === 0) return null;
  if (!body.exception) throw new AppError('call_needs_reason', { params: { from: contact.from, to: contact.to, perDay: contact.perDay, today: calls - 1 } });
  return { reason: body.exception.reason.trim(), supervisor: await whoAgreed(parts, actor, body.exception.supervisor), why };
}

async function whoAgreed(parts: Parts, actor: Actor, id: string | undefined): Promise<string> {
  if (id === undefined && givesOwnLeave(actor)) return actor.name;
  const supervisor = (await supervisorsOf(parts, actor.shopId)).find((one) => one.id === id);
  if (!supervisor) throw new AppError('supervisor_unknown');
  return supervisor.name;
}

/** Who may answer for a call outside the rule: who may also give tickets to others. */
function givesOwnLeave(actor: Actor): boolean {
  return mayDo(actor, 'tickets.reassign');
}

async function supervisorsOf({ store }: Parts, shopId: string): Promise<{ id: string; name: string }[]> {
  return store.db()('person').where({ shop_id: shopId, active: true }).whereRaw(`roles && '{supervisor,owner}'::text[]`).orderBy(['name', 'person_id']).select('person_id as id', 'name');
}

async function callsOn({ store }: Parts, shopId: string, key: string, day: string): Promise<number> {
  const row = await store.db()('contact_day').where({ shop_id: shopId, buyer_key: key, day }).first('calls') as { calls: number } | undefined;
  return row?.calls ?? 0;
}

function callView({ call_id: id, made_by: by, direction, result, note, minutes, exception, at }: CallRow): Call {
  return { id, direction, result, note, minutes, exception, by: by.name, at };
}
