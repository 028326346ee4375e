import { putJob } from '../../store/job.ts';
import { newId } from '../../store/new-id.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { countOpenTickets, insertTimeChange, openTicketsAfter, runningTimeChange, type TimeChangeKind, type TimeChangeRow } from '../../store/time-change.ts';
import { findTicket } from '../../store/ticket.ts';
import { rootVariables } from '../../kernel/index.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { newTimes, type TimeChange } from './rules.ts';

const ATTEMPTS = 20;

/** What a person asks for: from which version of the calendar, the policy or the service levels to which. */
export interface WantedChange { kind: TimeChangeKind; from: number; to: number; actor: Actor }

/** Begins to take the running clocks of every open ticket over, in the background. One change of a shop at a time. @throws EngineError time_change_busy */
export async function startTimeChange(engine: Engine, shopId: string, { kind, from, to, actor }: WantedChange): Promise<TimeChangeRow> {
  const { store } = engine;
  return store.tx(async () => {
    const busy = await runningTimeChange(store, shopId);
    if (busy) throw new EngineError('time_change_busy', 'Running clocks are being taken over to earlier rules. Let that finish first.', { current: { change: busy.change_id } });
    const now = engine.now();
    const row: TimeChangeRow = {
      shop_id: shopId, change_id: newId(now), kind, from_version: from, to_version: to, state: 'running', total: await countOpenTickets(store, shopId), done: 0, changed: 0,
      after_ticket: null, created_by: actor, created_at: now, finished_at: null,
    };
    await insertTimeChange(store, row);
    await putJob(store, shopId, { job_id: newId(now), kind: 'time-change', key: `time-change:${row.change_id}`, ticket_id: null, payload: { change: row.change_id }, run_at: now, max_attempts: ATTEMPTS }, now);
    store.tell({ shop: shopId, job: now });
    return row;
  });
}

/** Tickets that are looked at for a preview; more would keep people waiting. */
const LOOKED_AT = 2_000;
const PAGE = 200;

/** What a change would come to. `complete`: every open ticket was looked at. */
export interface TimeForecast { looked: number; complete: boolean; tickets: number; clocks: number; later: number; earlier: number; dueAtOnce: number }

type Before<T> = T extends unknown ? Omit<T, 'since'> : never;

/** Changes nothing. */
export async function previewTimeChange(engine: Engine, shopId: string, to: Before<TimeChange>): Promise<TimeForecast> {
  const forecast: TimeForecast = { looked: 0, complete: true, tickets: 0, clocks: 0, later: 0, earlier: 0, dueAtOnce: 0 };
  const change: TimeChange = { ...to, since: engine.now() };
  for (let after: string | null = null; ;) {
    const page: string[] = await openTicketsAfter(engine.store, shopId, after, PAGE);
    for (const ticketId of page) await look(engine, shopId, ticketId, change, forecast);
    if (page.length < PAGE) return forecast;
    if (forecast.looked >= LOOKED_AT) return { ...forecast, complete: false };
    after = page[PAGE - 1] as string;
  }
}

async function look(engine: Engine, shopId: string, ticketId: string, change: TimeChange, forecast: TimeForecast): Promise<void> {
  const loaded = await findTicket(engine.store, shopId, ticketId);
  if (!loaded) return;
  const program = await engine.programs.program(shopId, loaded.row.flow_key, loaded.row.flow_version, loaded.called);
  const times = await newTimes(engine, { ...loaded, program, variables: rootVariables(loaded.state) }, change);
  forecast.looked += 1;
  forecast.tickets += times.length > 0 ? 1 : 0;
  forecast.clocks += times.length;
  forecast.later += times.filter(({ wait, end }) => end.dueAt > (wait.dueAt ?? '')).length;
  forecast.earlier += times.filter(({ wait, end }) => end.dueAt < (wait.dueAt ?? '')).length;
  forecast.dueAtOnce += times.filter(({ end }) => end.dueAt <= change.since).length;
}
