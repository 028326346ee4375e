import { dueAt } from '../../calendars/due-at.ts';
import type { Program } from '../../kernel/types.ts';
import type { RecordedInput } from '../../replay/recording.ts';
import type { World } from '../../replay/play.ts';
import type { FinishedTicket } from '../../store/flow-replay.ts';
import type { PublishedTable } from '../decisions.ts';
import type { Engine } from '../engine.ts';

/** A finished ticket as a replay needs it. */
export interface Replayable { ticket: FinishedTicket; recording: readonly RecordedInput[] }

/** What was around the ticket: its order and its buyer's facts of each day, the rules that it began with, the tables that it asked. */
export async function worldOf(engine: Engine, shopId: string, { ticket, recording }: Replayable, program: Program): Promise<World> {
  const calendar = await engine.calendarOf(shopId);
  const rules = await engine.domain.rules(shopId, ticket.policy_version);
  const present = await engine.domain.environment(shopId, { ticketId: ticket.ticket_id });
  const live = await engine.decisions.prepare(shopId, program);
  const today = engine.decisions.asks(program) ? await engine.domain.decisionFacts(ticket) : {};
  const tables = await tablesOf(engine, shopId, recording);
  const services = engine.services;
  return {
    advance: (...call) => engine.executor.advance(...call),
    environment: (at, status) => ({
      ...present, ...rules, ...lastOf(recording, at, ({ seen }) => seen?.environment), ...(lastOf(recording, at, ({ seen }) => seen?.facts) ?? today),
      ticket: { id: ticket.ticket_id, number: ticket.number, type: ticket.type, status, appliedAt: ticket.applied_at, channel: ticket.channel },
    }),
    evaluate: engine.evaluate,
    due: (timer, value, from) => dueAt(timer, value, from, calendar),
    decide(at, key, variables, place) {
      const version = place.version ?? lastOf(recording, at, ({ seen }) => seen?.tables?.[key]);
      const table = version === undefined ? undefined : tables.get(`${key}/${version}`);
      if (table) return engine.decisions.ask(table.table, variables).answer;
      return live.decide(key, variables, place);
    },
    saysNothing: (id) => {
      const service = services.get(id);
      const { properties } = (service?.output ?? {}) as { properties?: object };
      return service !== undefined && !service.movesMoney && Object.keys(properties ?? {}).length === 0;
    },
    firstStatus: engine.domain.firstStatus,
  };
}

/** The newest at this instant, else the first that there is. */
function lastOf<T>(recording: readonly RecordedInput[], at: string, of: (entry: RecordedInput) => T | undefined): T | undefined {
  const before = recording.findLast((entry) => entry.at <= at && of(entry) !== undefined);
  const found = before ?? recording.find((entry) => of(entry) !== undefined);
  return found && of(found);
}

async function tablesOf(engine: Engine, shopId: string, recording: readonly RecordedInput[]): Promise<Map<string, PublishedTable>> {
  const asked = new Map(recording.flatMap(({ seen }) => Object.entries(seen?.tables ?? {}).map(([key, version]) => [`${key}/${version}`, { key, version }] as const)));
  const tables = new Map<string, PublishedTable>();
  for (const [id, { key, version }] of asked) {
    const table = await engine.decisions.version(shopId, key, version);
    if (table) tables.set(id, table);
  }
  return tables;
}
