import type { Level } from '../../service-levels/replay.ts';
import type { Target } from '../../service-levels/target.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { Note } from '../changes.ts';

const ACTOR: Actor = { type: 'rule', name: 'service_level' };

/** What people are told when a promise came near its end, or past it. Buyers are not: it is the shop's own measure. */
export function levelNotes(target: Target, before: Level, after: Level): Note[] {
  const sameCycle = after.cycles === before.cycles;
  const note = (kind: string, data: Record<string, unknown>): Note => ({ kind, actor: ACTOR, element: null, visibility: 'internal', data: { target: target.key, targetLabel: target.label, ...data } });
  const warned = after.warned > (sameCycle ? before.warned : 0) && after.breachedAt === null;
  const broken = after.missed > before.missed;
  return [
    ...(warned ? [note('sla_warned', { dueAt: after.dueAt })] : []),
    ...(broken ? [note('sla_breached', { dueAt: after.breachedAt ?? before.dueAt, ...(target.escalate?.notify ? { notify: target.escalate.notify } : {}) })] : []),
  ];
}
