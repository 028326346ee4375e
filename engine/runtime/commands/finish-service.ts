import type { FinishedJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket, type Plan } from '../run.ts';

/** What a service task came to: its output, or an error that the flow knows by its code. */
export type ServiceResult = { output: Record<string, unknown> } | { error: { code: string; message: string; data: Record<string, unknown> } };

const actor = { type: 'system' as const, name: 'service' };

/** Gives a service task's result to the flow, in the transaction that ends its job. A wait that is gone is no error. */
export async function finishService(engine: Engine, shopId: string, ticketId: string, wait: string, result: ServiceResult, finished: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ state }): Promise<Plan> => {
    const open = state.waits[wait];
    if (!open) return { actor, finished };
    const note = (kind: string, data: Record<string, unknown>): Plan['notes'] => [{ kind, actor, element: open.element, visibility: 'internal', data: { service: open.service, ...data } }];
    return 'output' in result
      ? { actor, finished, command: { type: 'complete', wait, data: result.output }, notes: note('service_done', {}) }
      : { actor, finished, command: { type: 'fail', wait, code: result.error.code, message: result.error.message, data: result.error.data }, notes: note('service_failed', { code: result.error.code, message: result.error.message }) };
  });
}
