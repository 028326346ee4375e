import { findOrderById } from '../../../definitions/store/orders.ts';
import { ticketFacts } from '../../../engine/runtime/context.ts';
import { listTimeline } from '../../../engine/store/timeline.ts';
import type { Actor } from '../../auth/actor.ts';
import type { FlowCase } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';
import { masked } from './masked.ts';

/** What a ticket began with that no step changes on the way. */
const KEPT = ['quote', 'fault', 'buyer'] as const;

/** A ticket of the shop as a case that a flow can be tried with: what it began with, without anybody's name, phone or address. @throws AppError not_found */
export async function readCase(parts: Parts, actor: Actor, id: string): Promise<FlowCase> {
  const { row, variables } = await readTicket(parts, actor, id);
  const order = await findOrderById(parts.store, row.shop_id, row.order_id);
  if (!order) throw new AppError('not_found');
  const [opened] = await listTimeline(parts.store, row.shop_id, row.ticket_id, { limit: 1 });
  const request = opened?.data.request ?? variables.request ?? {};
  const kept = Object.fromEntries(KEPT.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])));
  const policy = await parts.book.policy(row.shop_id, row.policy_version);
  return {
    number: row.number, type: row.type, now: row.applied_at, policy: { ...policy },
    order: masked({ ...order.document, shipped: order.document.shippedAt !== undefined }) as Record<string, unknown>,
    ticket: masked({ ...ticketFacts(row), status: '' }) as Record<string, unknown>, variables: masked({ request, ...kept }) as Record<string, unknown>,
  };
}
