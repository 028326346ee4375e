import { list, shape, text, uuid } from '../schema.ts';

/** The places in a canned reply that the ticket fills. */
export const replyVariables = [
  'buyer.name', 'agent.name', 'shop.name', 'ticket.number', 'order.number', 'goods', 'amount', 'deadline', 'return.address', 'tracking',
] as const;

const words = { title: { type: 'string', minLength: 1, maxLength: 60, pattern: '\\S' }, body: { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' } } as const;

export const cannedReplyBody = shape(words);

/** `filled`: the words with a ticket's facts in them; `missing`: places for which the ticket has nothing, left as they are. Both only where a ticket was named. */
export const cannedReply = shape({ id: uuid, title: text, body: text }, { filled: text, missing: list(text) });
