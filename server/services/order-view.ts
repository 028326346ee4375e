import type { Order } from '../../definitions/domain/types.ts';
import type { Actor } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import { maskPhone } from './actors.ts';

/** The order as this reader may see it: phones are masked for the desk, the street too for whoever has nothing to send or to ask. */
export function orderFor(actor: Actor, order: Order): Order {
  if (actor.kind === 'buyer' || mayDo(actor, 'buyers.contact')) return order;
  const detail = mayDo(actor, 'buyers.reveal');
  return {
    ...order,
    buyer: { ...order.buyer, phone: maskPhone(order.buyer.phone) ?? '' },
    ...(order.address ? { address: { ...order.address, phone: maskPhone(order.address.phone) ?? '', ...(detail ? {} : { detail: '••••' }) } } : {}),
  };
}
