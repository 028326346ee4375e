/**
 * Talking about a ticket and handing it on: small pictures, canned replies, calls and how often a buyer was called on a day, what the desk
 * knows of a customer, the register of what is next, hand-overs with receipts, and ratings. The rules of the first migration hold here too.
 */
export const name = '0009-conversation';
export const breaking = false;

export const sql = `
create table thumbnail (
  shop_id uuid not null, file_id uuid not null, bytes bytea not null,
  constraint thumbnail_pk primary key (shop_id, file_id),
  constraint thumbnail_file_fk foreign key (shop_id, file_id) references file (shop_id, file_id));

create table canned_reply (
  shop_id uuid not null, reply_id uuid not null, title text not null, body text not null, changed_by jsonb not null, updated_at timestamptz(3) not null,
  constraint canned_reply_pk primary key (shop_id, reply_id));

create table contact_call (
  shop_id uuid not null, call_id uuid not null, ticket_id uuid not null, direction text collate "C" not null, result text collate "C" not null, note text not null,
  minutes int, exception jsonb, made_by jsonb not null, at timestamptz(3) not null,
  constraint contact_call_pk primary key (shop_id, call_id),
  constraint contact_call_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index contact_call_ticket_idx on contact_call (shop_id, ticket_id, at);

create table contact_day (
  shop_id uuid not null, buyer_key text collate "C" not null, day text collate "C" not null, calls int not null,
  constraint contact_day_pk primary key (shop_id, buyer_key, day));

create table customer (
  shop_id uuid not null, customer_id uuid not null, name text not null, tags text[] not null, blocked jsonb, created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
  constraint customer_pk primary key (shop_id, customer_id));
create index customer_updated_idx on customer (shop_id, updated_at desc, customer_id desc);

create table customer_identity (
  shop_id uuid not null, kind text collate "C" not null, value text collate "C" not null, customer_id uuid not null,
  constraint customer_identity_pk primary key (shop_id, kind, value),
  constraint customer_identity_customer_fk foreign key (shop_id, customer_id) references customer (shop_id, customer_id));
create index customer_identity_customer_idx on customer_identity (shop_id, customer_id);

create table customer_record (
  shop_id uuid not null, record_id uuid not null, customer_id uuid not null, kind text collate "C" not null, data jsonb not null, made_by jsonb not null, at timestamptz(3) not null,
  constraint customer_record_pk primary key (shop_id, record_id),
  constraint customer_record_customer_fk foreign key (shop_id, customer_id) references customer (shop_id, customer_id));
create index customer_record_customer_idx on customer_record (shop_id, customer_id, record_id desc);

create table ticket_plan (
  shop_id uuid not null, ticket_id uuid not null, progress text not null, next_act text not null, next_at timestamptz(3), made_by jsonb not null, updated_at timestamptz(3) not null,
  constraint ticket_plan_pk primary key (shop_id, ticket_id),
  constraint ticket_plan_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));

create table ticket_seen (
  shop_id uuid not null, person_id uuid not null, ticket_id uuid not null, seq int not null, at timestamptz(3) not null,
  constraint ticket_seen_pk primary key (shop_id, person_id, ticket_id),
  constraint ticket_seen_person_fk foreign key (shop_id, person_id) references person (shop_id, person_id),
  constraint ticket_seen_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index ticket_seen_ticket_idx on ticket_seen (shop_id, ticket_id);

create table handover (
  shop_id uuid not null, handover_id uuid not null, from_id uuid not null, to_id uuid, to_group text collate "C", summary text not null, at timestamptz(3) not null,
  constraint handover_pk primary key (shop_id, handover_id),
  constraint handover_from_fk foreign key (shop_id, from_id) references person (shop_id, person_id));

create table handover_line (
  shop_id uuid not null, handover_id uuid not null, ticket_id uuid not null, place int not null, words jsonb not null,
  constraint handover_line_pk primary key (shop_id, handover_id, ticket_id),
  constraint handover_line_handover_fk foreign key (shop_id, handover_id) references handover (shop_id, handover_id),
  constraint handover_line_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index handover_line_ticket_idx on handover_line (shop_id, ticket_id);

create table handover_receipt (
  shop_id uuid not null, handover_id uuid not null, person_id uuid not null, read_at timestamptz(3) not null,
  constraint handover_receipt_pk primary key (shop_id, handover_id, person_id),
  constraint handover_receipt_handover_fk foreign key (shop_id, handover_id) references handover (shop_id, handover_id),
  constraint handover_receipt_person_fk foreign key (shop_id, person_id) references person (shop_id, person_id));

create table rating (
  shop_id uuid not null, ticket_id uuid not null, agent uuid, score int not null, tags text[] not null, text text not null, at timestamptz(3) not null,
  constraint rating_pk primary key (shop_id, ticket_id),
  constraint rating_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index rating_at_idx on rating (shop_id, at desc, ticket_id desc);
create index rating_agent_idx on rating (shop_id, agent, at);
`;
