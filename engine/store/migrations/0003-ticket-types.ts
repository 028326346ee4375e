/**
 * Ticket types as data: what a type may do is said by the flow that runs it, and each ticket keeps what its type said when it was opened.
 * The rules of the first migration hold here too.
 */
export const name = '0003-ticket-types';
export const breaking = false;

/** The two types that older programs knew, as they behaved. */
const refund = (goodsBack: boolean, offeredIn: string[]): string => JSON.stringify({
  offeredIn, openedBy: ['buyer', 'agent'], window: 'afterSale', money: 'refund', amount: 'lines', units: 'taken',
  goods: { back: goodsBack, out: false }, lines: 'required',
});
const refundOnly = refund(false, ['awaiting_shipment', 'awaiting_receipt', 'completed']);
const returnRefund = refund(true, ['awaiting_receipt', 'completed']);

const known = (type: string, traits: string, zh: string, en: string): string => `
update flow set ticket_type = '${traits}'::jsonb where type = '${type}';
update ticket set summary = summary || jsonb_build_object('type', '${traits}'::jsonb, 'typeLabel', '{"zh":"${zh}","en":"${en}"}'::jsonb) where type = '${type}';
`;

export const sql = `
alter table flow add column ticket_type jsonb;
${known('refund_only', refundOnly, '仅退款', 'Refund only')}
${known('return_refund', returnRefund, '退货退款', 'Return and refund')}
`;
