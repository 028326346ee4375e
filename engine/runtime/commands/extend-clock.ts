import { dueAt } from '../../calendars/due-at.ts';
import { spent } from '../../calendars/spent.ts';
import { retime } from '../../kernel/index.ts';
import type { Wait } from '../../kernel/types.ts';
import { findClock, noteAsked, retimeClock, type ClockRow } from '../../store/clock.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { clockJobs, nodeOf, sideOf } from '../changes.ts';
import { checkCurrent } from '../check-current.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket, type Locked } from '../run.ts';
import { endAt, endWith, paceOf, type Timing } from '../timing.ts';

/** How far the other side may go: how often for one clock, and how much at a time (ISO 8601, in the clock's own time). */
export const EXTENSION_LIMITS = { times: 3, most: 'P7D' } as const;

export interface Extension { /** ISO 8601, in the clock's own time. */ by: string; reason: string; side: 'buyer' | 'shop'; version?: number | undefined; actor: Actor }

/**
 * Gives the other side more time: the shop to the buyer's steps, the buyer to the shop's. On the record of both; what was warned is warned anew.
 * @throws EngineError ticket_closed · stale_version · cannot_extend
 */
export async function extendClock(engine: Engine, shopId: string, ticketId: string, waitId: string, extension: Extension): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async (ticket) => {
    checkCurrent(ticket.row, extension.version);
    const { wait, clock } = await running(engine, ticket, waitId);
    if (ownerOf(ticket, wait) === extension.side) throw refused('这一步的时限要由对方来延长', 'Only the other side can give this step more time');
    if (clock.extended >= EXTENSION_LIMITS.times) throw refused(`这个时限已经延长过 ${EXTENSION_LIMITS.times} 次`, `This time was extended ${EXTENSION_LIMITS.times} times already`);
    const timing: Timing = { program: ticket.program, now: engine.now(), calendar: await engine.calendarOf(shopId) };
    const more = measured(extension.by, wait, timing);
    if (more > measured(EXTENSION_LIMITS.most, wait, timing)) throw refused('一次最多延长 7 天', 'At most seven days can be given at a time');
    const paused = clock.left_ms !== null;
    const left = (clock.left_ms ?? 0) + more;
    const end = paused ? endWith(left, wait, timing) : endAt(dueAt({ kind: 'duration', value: extension.by, time: paceOf(ticket.program, wait) }, extension.by, wait.dueAt as string, timing.calendar), wait, timing);
    await retimeClock(engine.store, shopId, ticketId, wait, { dueAt: end.dueAt, warnAt: end.warnAt, extended: clock.extended + 1, ...(paused ? { left_ms: left } : {}) });
    return {
      actor: extension.actor,
      state: retime(ticket.state, { [waitId]: { ...end, extended: true } }),
      notes: [{ kind: 'clock_extended', actor: extension.actor, element: wait.element, visibility: 'buyer', data: { by: extension.by, reason: extension.reason, from: wait.dueAt, to: paused ? null : end.dueAt } }],
      jobs: paused ? [] : clockJobs(ticketId, { id: waitId, element: wait.element, dueAt: end.dueAt, warnAt: end.warnAt }, timing.now),
    };
  });
}

/** Asks the other side for more time, once for each clock. Nothing moves. @throws EngineError ticket_closed · cannot_extend */
export async function askForTime(engine: Engine, shopId: string, ticketId: string, waitId: string, { reason, side, actor }: { reason: string; side: 'buyer' | 'shop'; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async (ticket) => {
    const { wait, clock } = await running(engine, ticket, waitId);
    if (ownerOf(ticket, wait) !== side) throw refused('只能为自己要办的这一步申请', 'More time can only be asked for a step of one’s own');
    if (clock.asked_at !== null) throw refused('已经申请过一次', 'It was asked for once already');
    await noteAsked(engine.store, shopId, ticketId, waitId, reason, engine.now());
    return {
      actor,
      notes: [{ kind: 'time_asked', actor, element: wait.element, visibility: 'buyer', data: { reason, dueAt: wait.dueAt } }],
      // asking makes no decision stale
      patch: { version: ticket.row.version },
    };
  });
}

async function running({ store }: Engine, { row, state }: Locked, waitId: string): Promise<{ wait: Wait; clock: ClockRow }> {
  if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; its times are over.');
  const wait = state.waits[waitId];
  const clock = await findClock(store, row.shop_id, row.ticket_id, waitId);
  if (wait?.purpose !== 'clock' || !wait.dueAt || !clock) throw refused('这个时限已经结束', 'This time is over');
  return { wait, clock };
}

function ownerOf({ program }: Locked, wait: Wait): 'buyer' | 'shop' {
  return sideOf(nodeOf(program, wait.model, wait.element));
}

/** Milliseconds that a duration gives, in the clock's own time. @throws EngineError cannot_extend */
function measured(by: string, wait: Wait, { program, calendar }: Timing): number {
  const pace = paceOf(program, wait);
  const from = wait.dueAt as string;
  try {
    const more = spent(pace, Date.parse(from), Date.parse(dueAt({ kind: 'duration', value: by, time: pace }, by, from, calendar)), calendar);
    if (more > 0) return more;
  } catch { /* refused below, in one sentence */ }
  throw refused('延长多久读不懂，请写如 P2D、PT4H', 'How long cannot be read; write for example P2D or PT4H');
}

function refused(zh: string, en: string): EngineError {
  return new EngineError('cannot_extend', `${en}.`, { words: { zh, en } });
}
