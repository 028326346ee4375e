import { setImmediate as otherWork } from 'node:timers/promises';
import { GiveUp, Later, messageOf } from '../../jobs/outcome.ts';
import { enteredSteps, findReplay, finishedTickets, insertReplayTickets, updateReplay, type FinishedTicket, type ReplayRow, type ReplayTicketRow } from '../../store/flow-replay.ts';
import { finishJob, type JobRow } from '../../store/job.ts';
import { extendLease } from '../../store/lease.ts';
import { LeaseLost } from '../../store/save-ticket.ts';
import { readInputs } from '../../store/ticket-input.ts';
import type { Engine } from '../engine.ts';
import { groupOf } from './group-of.ts';
import { replayTicket, type Outcome } from './replay-ticket.ts';

const LEASE_MS = 60_000;
/** Tickets that are read together and counted in one transaction. */
const AT_ONCE = 10;

/** Works on a replay until it is over, cancelled, or `stop` aborts; after a crash the next run goes on where this one counted last. */
export async function runReplay(engine: Engine, job: JobRow, stop?: AbortSignal): Promise<void> {
  try {
    while (await someTickets(engine, job)) if (stop?.aborted) throw new Later(engine.now(), 'The server is stopping; the replay goes on when one runs again.');
  } catch (error) {
    if (error instanceof Later || error instanceof LeaseLost || job.attempts < job.max_attempts) throw error;
    await failed(engine, job, messageOf(error));
    throw new GiveUp('replay_stopped', messageOf(error), { cause: error });
  }
}

/** False: it is over, and the job is finished. */
async function someTickets(engine: Engine, job: JobRow): Promise<boolean> {
  const { store } = engine;
  const row = await findReplay(store, job.shop_id, String(job.payload.replay));
  if (row?.state !== 'running') return finished(engine, job);
  const tickets = await finishedTickets(store, job.shop_id, row.flow_key, row.reached, Math.min(AT_ONCE, row.total - row.done));
  const outcomes = await played(engine, row, tickets);
  return store.tx(async () => {
    const present = await findReplay(store, job.shop_id, row.replay_id, true);
    if (present?.state !== 'running') return finished(engine, job);
    await extendLease(store, job, new Date(Date.parse(engine.now()) + LEASE_MS).toISOString());
    const next = counted(present, tickets, outcomes);
    await insertReplayTickets(store, outcomes.flatMap((outcome, at) => rowOf(row, tickets[at] as FinishedTicket, outcome) ?? []));
    const over = tickets.length === 0 || next.done >= next.total;
    await updateReplay(store, over ? { ...next, state: 'done', finished_at: engine.now() } : next);
    return over ? finished(engine, job) : true;
  });
}

async function played(engine: Engine, row: ReplayRow, tickets: readonly FinishedTicket[]): Promise<Outcome[]> {
  const ids = tickets.map((ticket) => ticket.ticket_id);
  const recordings = await readInputs(engine.store, row.shop_id, ids);
  const entered = await enteredSteps(engine.store, row.shop_id, ids);
  const outcomes: Outcome[] = [];
  for (const ticket of tickets) {
    outcomes.push(await replayTicket(engine, row, { ticket, recording: recordings.get(ticket.ticket_id) ?? [], entered: entered.get(ticket.ticket_id) ?? [] }));
    // a replay computes and hardly waits: requests go between two tickets
    await otherWork();
  }
  return outcomes;
}

function counted(row: ReplayRow, tickets: readonly FinishedTicket[], outcomes: readonly Outcome[]): ReplayRow {
  const of = (result: Outcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;
  const last = tickets.at(-1);
  return {
    ...row, done: row.done + tickets.length, same: row.same + of('same'), other: row.other + of('other'), cannot: row.cannot + of('cannot'),
    reached: last ? { closedAt: last.closed_at, ticketId: last.ticket_id } : row.reached,
  };
}

function rowOf({ shop_id, replay_id }: ReplayRow, { ticket_id, number }: FinishedTicket, outcome: Outcome): ReplayTicketRow | undefined {
  if (outcome.result === 'same') return undefined;
  const detail = outcome.result === 'other' ? outcome.difference : { code: outcome.code };
  return { shop_id, replay_id, ticket_id, number, result: outcome.result, grp: groupOf(outcome), detail };
}

async function finished({ store }: Engine, job: JobRow): Promise<boolean> {
  if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
  return false;
}

async function failed({ store, now }: Engine, job: JobRow, problem: string): Promise<void> {
  const row = await findReplay(store, job.shop_id, String(job.payload.replay));
  if (row?.state === 'running') await updateReplay(store, { ...row, state: 'failed', problem, finished_at: now() });
}
