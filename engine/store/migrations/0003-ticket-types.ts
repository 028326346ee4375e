/**
 * Ticket types as data: what a type may do is said by the flow that runs it, and each ticket keeps what its type said when it was opened.
 * Orders that are parts of another one. The axes of a ticket beside its process: where its goods are, what its money does, whether it is in dispute.
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
alter table orders add column parent_number text collate "C";
create index orders_parent_idx on orders (shop_id, parent_number) where parent_number is not null;
${known('refund_only', refundOnly, '仅退款', 'Refund only')}
${known('return_refund', returnRefund, '退货退款', 'Return and refund')}
create table ticket_axes (
  shop_id uuid not null, ticket_id uuid not null, money text collate "C" not null, dispute text collate "C" not null,
  constraint ticket_axes_pk primary key (shop_id, ticket_id),
  constraint ticket_axes_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index ticket_axes_money_idx on ticket_axes (shop_id, money, ticket_id);
create index ticket_axes_dispute_idx on ticket_axes (shop_id, dispute, ticket_id);

create table ticket_goods (
  shop_id uuid not null, ticket_id uuid not null, line_id text collate "C" not null, state text collate "C" not null, quantity int not null,
  disposition text collate "C", updated_at timestamptz(3) not null,
  constraint ticket_goods_pk primary key (shop_id, ticket_id, line_id, state),
  constraint ticket_goods_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index ticket_goods_state_idx on ticket_goods (shop_id, state, ticket_id);
`;
