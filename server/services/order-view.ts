import type { Order } from '../../definitions/domain/types.ts';
import type { Actor } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import { maskPhone } from './actors.ts';

/** The order as this reader may see it: phones and street are masked unless contact is theirs to see. */
export function orderFor(actor: Actor, order: Order): Order {
  if (actor.kind === 'buyer' || mayDo(actor, 'buyers.contact')) return order;
  return {
    ...order,
    buyer: { ...order.buyer, phone: maskPhone(order.buyer.phone) ?? '' },
    ...(order.address ? { address: { ...order.address, phone: maskPhone(order.address.phone) ?? '', detail: '••••' } } : {}),
  };
}
