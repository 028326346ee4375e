import { ticketFacts } from '../../definitions/after-sale/ticket-facts.ts';
import { quoteRequest } from '../../definitions/domain/check-request.ts';
import { quote } from '../../definitions/domain/quote.ts';
import { findType } from '../../definitions/store/shop-types.ts';
import { findOrder } from '../../definitions/store/orders.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import type { Parts } from './parts.ts';

/** Quotes: the same function that decides what is reserved and paid, so a preview is never another number. */
export function createQuoteService(parts: Parts): Services['quotes'] {
  return {
    make: async (_actor, body) => quote(body),

    async forOrder(actor, orderNumber, body) {
      const order = await findOrder(parts.store, actor.shopId, orderNumber);
      if (!order || (actor.kind === 'buyer' && !(actor.orderNumbers ?? []).includes(orderNumber))) throw new AppError('not_found');
      const type = findType(await parts.book.types(actor.shopId), body.type);
      if (!type) throw new AppError('no_flow', { params: { type: body.type } });
      const facts = await ticketFacts(parts.store, actor.shopId, order.order_id);
      const policy = await parts.book.currentPolicy(actor.shopId);
      return quoteRequest(order.document, facts, policy.document, { type, lines: body.lines, ...(body.amount === undefined ? {} : { amount: body.amount }) });
    },
  };
}
