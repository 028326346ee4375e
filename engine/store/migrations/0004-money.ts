/**
 * Money beside refunds: what is given beyond what was paid (`payout`), what is collected from the buyer (`charge`), goods that are
 * written off (`loss_document`), and each day held against the gateway's own ledger (`reconciliation`). Minor units, or whole points.
 */
export const name = '0004-money';
export const breaking = false;

export const sql = `
create table payout (
  shop_id uuid not null, payout_id uuid not null, ticket_id uuid not null, order_id uuid not null, payout_no text collate "C" not null,
  kind text collate "C" not null, source text collate "C" not null, payment_id text collate "C" not null, channel text not null, transaction_no text,
  amount bigint not null, currency text not null, state text collate "C" not null, gateway_ref text, reason text, note text not null,
  proposed_by jsonb not null, decided_by jsonb, created_at timestamptz(3) not null, updated_at timestamptz(3) not null, succeeded_at timestamptz(3),
  constraint payout_pk primary key (shop_id, payout_id),
  constraint payout_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index payout_no_key on payout (shop_id, payout_no);
create unique index payout_source_key on payout (shop_id, ticket_id, source);
create index payout_state_idx on payout (shop_id, state, created_at desc, payout_id desc);
create index payout_succeeded_idx on payout (shop_id, succeeded_at);

create table charge (
  shop_id uuid not null, charge_id uuid not null, ticket_id uuid not null, order_id uuid not null, charge_no text collate "C" not null,
  source text collate "C" not null, purpose text collate "C" not null, amount bigint not null, currency text not null, state text collate "C" not null,
  pay_url text, gateway_ref text, created_at timestamptz(3) not null, updated_at timestamptz(3) not null, paid_at timestamptz(3),
  constraint charge_pk primary key (shop_id, charge_id),
  constraint charge_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index charge_no_key on charge (shop_id, charge_no);
create unique index charge_source_key on charge (shop_id, ticket_id, source);
create index charge_paid_idx on charge (shop_id, paid_at);

create table loss_document (
  shop_id uuid not null, document_id uuid not null, ticket_id uuid not null, document_no text collate "C" not null, kind text collate "C" not null,
  order_number text collate "C" not null, amount bigint not null, currency text not null, lines jsonb not null, state text collate "C" not null,
  created_at timestamptz(3) not null, booked_at timestamptz(3), booked_by jsonb, note text not null,
  constraint loss_document_pk primary key (shop_id, document_id),
  constraint loss_document_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index loss_document_no_key on loss_document (shop_id, document_no);
create index loss_document_ticket_idx on loss_document (shop_id, ticket_id);
create index loss_document_state_idx on loss_document (shop_id, state, created_at desc, document_id desc);

create table reconciliation (
  shop_id uuid not null, day text collate "C" not null, state text collate "C" not null, matched int not null, open_differences int not null,
  differences int not null, money_in bigint not null, money_out bigint not null, currency text not null, message text, run_by jsonb not null,
  started_at timestamptz(3) not null, finished_at timestamptz(3),
  constraint reconciliation_pk primary key (shop_id, day));
create table reconciliation_difference (
  shop_id uuid not null, day text collate "C" not null, kind text collate "C" not null, entry text collate "C" not null, number text collate "C" not null,
  ticket_id uuid, ticket_number text collate "C", ours jsonb, theirs jsonb, note text, resolved_at timestamptz(3), resolved_by jsonb,
  constraint reconciliation_difference_pk primary key (shop_id, day, entry, number),
  constraint reconciliation_difference_day_fk foreign key (shop_id, day) references reconciliation (shop_id, day));

alter table refund add column route jsonb;
create index refund_succeeded_idx on refund (shop_id, succeeded_at);
`;
