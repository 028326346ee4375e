import type { Label, Program } from '../../kernel/types.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { nodeOf } from '../changes.ts';
import { checkCurrent } from '../check-current.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { positionsOf } from '../positions.ts';
import { runOnTicket } from '../run.ts';

/** `from`: id of a position (`positionsOf`); `to`: element of its flow or of one that called it. */
export interface Move { from: string; to: string; reason: string; version?: number | undefined; actor: Actor }

/**
 * An operator takes a token from where it waits or is stuck to another step, as if the flow led there; what it leaves is cancelled, nothing
 * is compensated. @throws EngineError ticket_closed · stale_version · cannot_move (with words)
 */
export async function moveToken(engine: Engine, shopId: string, ticketId: string, { from, to, reason, version, actor }: Move): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row, state, program }) => {
    checkCurrent(row, version);
    const position = positionsOf(program, state).find(({ id }) => id === from);
    if (!position) throw new EngineError('cannot_move', `No token stands at ${from} any more.`, { words: { zh: '它已经不在那里了，请刷新', en: 'It is not there any more. Look at the ticket again' } });
    return {
      actor,
      notes: [{ kind: 'moved', actor, element: position.element, visibility: 'internal', data: { to, toLabel: labelOf(program, position.model, to), reason } }],
      command: { type: 'move', from, to },
      refusal: 'cannot_move',
    };
  });
}

/** In the flow of the token, else in the ticket's own, which called it. */
function labelOf(program: Program, model: string, element: string): Label {
  return (nodeOf(program, model, element) ?? nodeOf(program, program.root.key, element))?.label ?? { zh: element };
}
