import type { Text } from '../../ui/i18n/text.ts';
import { payChannel } from '../../ui/format/pay-channel.ts';

/** The statuses of an order, in the order of its life. */
export const orderStatuses = ['awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'completed', 'closed'] as const;

/** An order's status in words; `completed` and `closed` mean something else for a ticket. */
export function orderStatusWord(status: string, text: Text): string {
  return text.word(status === 'completed' || status === 'closed' ? `order_${status}` : status);
}

/** A sales channel or payment channel; shops name their own, which are shown as they are. */
export function channelWord(channel: string, kind: 'sale' | 'pay', text: Text): string {
  return kind === 'pay' ? payChannel(channel, text) : text.word(`channel.${channel}`, channel);
}
