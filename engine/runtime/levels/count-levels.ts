import { apply, tick, type Level } from '../../service-levels/replay.ts';
import type { Target } from '../../service-levels/target.ts';
import { newId } from '../../store/new-id.ts';
import type { Actor, NewJob } from '../../store/save-ticket.ts';
import type { LevelRow } from '../../store/service-level.ts';
import type { PromiseDue } from '../../store/ticket.ts';
import type { Note } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { levelNotes } from './level-notes.ts';

const ATTEMPTS = 20;

/** What a command means for the promises of its ticket. */
export interface Counted {
  /** Those that are different. */
  changed: LevelRow[];
  notes: Note[];
  jobs: NewJob[];
  deletedJobKeys: string[];
  /** The promise that ends first. */
  due: Omit<PromiseDue, 'clock'> | null;
  /** Group that a broken promise gives the shop's open steps to. */
  reassign: string | undefined;
}

export const levelJobKey = (ticketId: string, target: string): string => `level:${ticketId}:${target}`;

/** Counts the promises on by what was written on the timeline now. @param before as they are stored; `rows` instead of them where a command counts anew */
export async function countLevels(engine: Engine, ticket: { shop_id: string; ticket_id: string }, before: LevelRow[], rows: LevelRow[], notes: readonly Note[], now: string): Promise<Counted> {
  const result: Counted = { changed: [], notes: [], jobs: [], deletedJobKeys: [], due: null, reassign: undefined };
  if (rows.length === 0) return result;
  const calendar = await engine.calendarOf(ticket.shop_id);
  for (const row of rows) {
    const target = (await engine.levels.targets(ticket.shop_id, row.version)).get(row.target_key);
    if (!target) continue;
    const level = tick(notes.reduce((sofar, note) => apply(sofar, { ...note, at: now }, target, calendar), row.level), now);
    const was = before.find(({ target_key: key }) => key === row.target_key)?.level;
    add(result, { ...row, level }, was, target, ticket.ticket_id, now);
  }
  return result;
}

function add(result: Counted, row: LevelRow, was: Level | undefined, target: Target, ticketId: string, now: string): void {
  const { level } = row;
  if (JSON.stringify(level) !== JSON.stringify(was)) result.changed.push(row);
  if (was) result.notes.push(...levelNotes(target, was, level));
  if (was && level.missed > was.missed) result.reassign ??= target.escalate?.reassign;
  const next = nextLook(level);
  const key = levelJobKey(ticketId, row.target_key);
  if (next !== null && next !== (was ? nextLook(was) : null)) result.jobs.push({ job_id: newId(now), kind: 'level', key, ticket_id: ticketId, payload: { target: row.target_key }, run_at: next, max_attempts: ATTEMPTS });
  if (next === null && was && nextLook(was) !== null) result.deletedJobKeys.push(key);
  if (level.state === 'running' && level.dueAt !== null && (result.due === null || level.dueAt < result.due.at)) {
    const [warnAt] = level.warnings;
    result.due = { at: level.dueAt, kind: 'sla', target: target.key, label: target.label, ...(level.warned > 0 ? { warnAt: now } : warnAt ? { warnAt } : {}) };
  }
}

/** When somebody must look at the time again: the next warning, else the end. */
function nextLook(level: Level): string | null {
  if (level.state !== 'running' || level.breachedAt !== null) return null;
  return level.warnings[0] ?? level.dueAt;
}

export const LEVEL_ACTOR: Actor = { type: 'rule', name: 'service_level' };
