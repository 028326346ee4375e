import type { Command, State, Wait } from '../../kernel/types.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { checkCurrent } from '../check-current.ts';
import { nodeOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { isSkippable } from '../positions.ts';
import { runOnTicket } from '../run.ts';

/** `at`: id of a position; `outcome` where people choose one; `data`: what the step should have brought. */
export interface Skip { at: string; outcome?: string | undefined; data: Record<string, unknown>; reason: string; version?: number | undefined; actor: Actor }

/**
 * An operator lets the flow go on behind a step as if it were done: a person's step with an outcome, a service or message with what it
 * would have brought, a timer at once. An outside system is not asked, and what it may have done stays done.
 * @throws EngineError ticket_closed · stale_version · cannot_skip · outcome_unknown
 */
export async function skipStep(engine: Engine, shopId: string, ticketId: string, { at, outcome, data, reason, version, actor }: Skip): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row, state, program }) => {
    checkCurrent(row, version);
    const wait = state.waits[at];
    if (!wait || !isSkippable(wait) || !isFirst(state, wait)) {
      throw new EngineError('cannot_skip', `Nothing that can be skipped waits at ${at}. Move the token instead.`, { words: { zh: '这里不能跳过，请把它移到别的步骤', en: 'This cannot be skipped. Move it to another step' } });
    }
    const outcomes = nodeOf(program, wait.model, wait.element)?.ext.outcomes ?? [];
    if (outcomes.length > 0 && !outcomes.some(({ code }) => code === outcome)) {
      throw new EngineError('outcome_unknown', `This step ends with ${outcomes.map(({ code }) => code).join(', ')}; choose one of them.`);
    }
    return {
      actor,
      notes: [{ kind: 'skipped', actor, element: wait.element, visibility: 'internal', data: { reason, ...(outcome === undefined ? {} : { outcome }) } }],
      command: ending(wait, outcome, data),
      refusal: 'cannot_skip',
    };
  });
}

/** A message goes to whoever has waited for it longest, which may be another place than the one that is to be skipped. */
function isFirst(state: State, wait: Wait): boolean {
  const older = (other: Wait): boolean => Number(other.id.slice(1)) < Number(wait.id.slice(1));
  return wait.kind !== 'message' || !Object.values(state.waits).some((other) => other.kind === 'message' && other.name === wait.name && (other.key ?? wait.key) === wait.key && older(other));
}

function ending(wait: Wait, outcome: string | undefined, data: Record<string, unknown>): Command {
  if (wait.kind === 'timer') return { type: 'fireTimer', wait: wait.id };
  if (wait.kind === 'message') return { type: 'message', name: wait.name ?? '', ...(wait.key === undefined ? {} : { key: wait.key }), data };
  return { type: 'complete', wait: wait.id, data, ...(outcome === undefined ? {} : { outcome }) };
}
