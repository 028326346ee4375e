/**
 * Time and change: messages that came before anybody waited for them, and tickets that go over to another version of their flow.
 * The rules of the first migration hold here too.
 */
export const name = '0002-time-and-change';
export const breaking = false;

export const sql = `
alter table subscription add column opened_at timestamptz(3) not null default '2000-01-01T00:00:00Z';

create table kept_message (
  shop_id uuid not null, message_id uuid not null, name text collate "C" not null, key text collate "C" not null, data jsonb not null, sent_by jsonb not null,
  sent_at timestamptz(3) not null, expires_at timestamptz(3) not null, taken_by uuid, taken_at timestamptz(3),
  constraint kept_message_pk primary key (shop_id, message_id));
create index kept_message_waiting_idx on kept_message (shop_id, name, key, sent_at, message_id) where taken_by is null;
create index kept_message_expires_idx on kept_message (shop_id, expires_at);

create table flow_migration (
  shop_id uuid not null, migration_id uuid not null, flow_key text collate "C" not null, from_version int not null, to_version int not null, called jsonb not null, mapping jsonb not null,
  clocks text collate "C" not null, wave_size int not null, pause_after_wave boolean not null, note text not null, state text collate "C" not null, waves int not null, problem text,
  created_by jsonb not null, created_at timestamptz(3) not null, finished_at timestamptz(3),
  constraint flow_migration_pk primary key (shop_id, migration_id),
  constraint flow_migration_from_fk foreign key (shop_id, flow_key, from_version) references flow_version (shop_id, flow_key, version),
  constraint flow_migration_to_fk foreign key (shop_id, flow_key, to_version) references flow_version (shop_id, flow_key, version));
create index flow_migration_created_idx on flow_migration (shop_id, created_at desc);

create table flow_migration_ticket (
  shop_id uuid not null, migration_id uuid not null, ticket_id uuid not null, wave int, state text collate "C" not null, reasons jsonb not null, at timestamptz(3) not null,
  constraint flow_migration_ticket_pk primary key (shop_id, migration_id, ticket_id),
  constraint flow_migration_ticket_batch_fk foreign key (shop_id, migration_id) references flow_migration (shop_id, migration_id),
  constraint flow_migration_ticket_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index flow_migration_ticket_state_idx on flow_migration_ticket (shop_id, migration_id, state, ticket_id);

create table state_before (
  shop_id uuid not null, ticket_id uuid not null, migration_id uuid, flow_version int not null, called jsonb not null, status text collate "C" not null, state jsonb not null,
  left_at int not null, made_at timestamptz(3) not null,
  constraint state_before_pk primary key (shop_id, ticket_id),
  constraint state_before_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
`;
