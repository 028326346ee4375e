import { appliedDay } from '../ticket-number.ts';
import { nextCounter } from '../../store/counter.ts';
import { insertTicket, NO_DEADLINE, type TicketRow } from '../../store/ticket.ts';
import { findFlowByType } from '../../store/flow.ts';
import { listGroups } from '../../store/staff.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { bigrams } from '../../store/bigrams.ts';
import { rootVariables } from '../../kernel/index.ts';
import type { State } from '../../kernel/types.ts';
import { ticketFacts } from '../context.ts';
import { promised } from '../levels/promised.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import type { Note } from '../changes.ts';
import { giveKept, readAhead, step, write } from '../run.ts';
import { newId } from '../../store/new-id.ts';

/** What the domain knows of a new case; the engine adds number, flow version and state. */
export interface NewTicket {
  type: string;
  row: Pick<TicketRow, 'order_id' | 'order_number' | 'channel' | 'buyer_id' | 'buyer_name' | 'buyer_phone' | 'reason' | 'requested' | 'currency' | 'summary' | 'tags' | 'policy_version'>;
  variables: Record<string, unknown>;
  /** Texts that free search finds. */
  searchable: string[];
  opened: Pick<Note, 'visibility' | 'data'>;
}

const PLACEHOLDER_STATE: State = { format: 1, status: 'running', waits: {} };

/** Takes the next number of the day: `AS` + yyMMdd (shop's time zone) + at least four digits. Gaps are allowed. */
export async function nextTicketNumber(engine: Engine, shopId: string, timezone: string): Promise<string> {
  const day = appliedDay(engine.now(), timezone);
  const value = await nextCounter(engine.store, shopId, `ticket:${day}`);
  return `AS${day}${String(value).padStart(4, '0')}`;
}

/**
 * Opens a ticket on the live version of its type's flow and runs it to its first waits. Call inside the transaction that
 * holds the order's lock. @throws EngineError flow_not_found
 */
export async function openTicket(engine: Engine, shopId: string, number: string, ticket: NewTicket, actor: Actor): Promise<TicketRow> {
  return engine.store.tx(async () => {
    const flow = await findFlowByType(engine.store, shopId, ticket.type);
    if (!flow) throw new EngineError('flow_not_found', `This shop has no published flow for tickets of type ${ticket.type}.`);
    const now = engine.now();
    const version = await engine.programs.version(shopId, flow.flow_key, flow.live_version);
    const called = await engine.programs.pinCalled(shopId, version.model);
    const program = await engine.programs.program(shopId, flow.flow_key, flow.live_version, called);
    const row: TicketRow = {
      shop_id: shopId, ticket_id: newId(now), number, type: ticket.type, flow_key: flow.flow_key, flow_version: flow.live_version,
      status: engine.domain.firstStatus, status_group: 'pending', is_open: true, version: 0, ...ticket.row, approved: null, refunded: 0,
      assignee: null, grp: '', due_at: NO_DEADLINE, due: null, suspended_until: null, suspended_reason: null, next_seq: 1,
      applied_at: now, updated_at: now, closed_at: null,
    };
    await insertTicket(engine.store, row, PLACEHOLDER_STATE, called, bigrams([number, ...ticket.searchable].join(' ')));
    const environment = engine.domain.environment(shopId, { ticketId: row.ticket_id });
    const { state, translation, seen } = await step(engine, { row, program, actor, now, environment }, (context) => engine.executor.advance(program, undefined, { type: 'start', variables: ticket.variables }, context));
    const notes: Note[] = [{ kind: 'opened', actor, element: null, ...ticket.opened }];
    const levels = await promised(engine, shopId, { ...(await environment), ticket: ticketFacts(row), now, ...rootVariables(state) });
    const opened = await write(engine, { before: row, program, plan: { actor, notes, levels }, now, state, translation, stateChanged: true, levels: [], ahead: { environment, groups: readAhead(listGroups(engine.store, shopId)) }, input: { input: { type: 'start', variables: ticket.variables }, seen } }, true);
    return giveKept(engine, opened, translation.subscriptions);
  });
}
