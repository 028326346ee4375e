/**
 * Clocks and service levels: calendars with versions, clocks that the other side extends, promises that are counted beside the flow, and
 * batches that take running clocks over to other rules. The rules of the first migration hold here too.
 */
export const name = '0006-service-levels';
export const breaking = false;

const FAR = `'9999-01-01T00:00:00Z'`;

export const sql = `
alter table clock add column extended int not null default 0;
alter table clock add column asked_at timestamptz(3);
alter table clock add column asked_reason text;
alter table clock add column rules_version int;

alter table shop add column calendar_version int not null default 1;
create table calendar_version (
  shop_id uuid not null, version int not null, document jsonb not null, note text not null, created_at timestamptz(3) not null, created_by text not null,
  constraint calendar_version_pk primary key (shop_id, version),
  constraint calendar_version_shop_fk foreign key (shop_id) references shop (shop_id));
insert into calendar_version (shop_id, version, document, note, created_at, created_by) select shop_id, 1, calendar, '', created_at, 'Reflow' from shop;

create table service_level_version (
  shop_id uuid not null, version int not null, document jsonb not null, note text not null, created_at timestamptz(3) not null, created_by text not null,
  constraint service_level_version_pk primary key (shop_id, version));
create table service_level (
  shop_id uuid not null, ticket_id uuid not null, target_key text collate "C" not null, version int not null, state text collate "C" not null,
  cycles int not null, missed int not null, started_at timestamptz(3), since timestamptz(3), used_ms bigint not null, due_at timestamptz(3) not null default ${FAR},
  warnings jsonb not null, warned int not null, breached_at timestamptz(3), stopped_at timestamptz(3),
  constraint service_level_pk primary key (shop_id, ticket_id, target_key),
  constraint service_level_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index service_level_state_idx on service_level (shop_id, target_key, state, due_at, ticket_id);
create index service_level_started_idx on service_level (shop_id, target_key, started_at);

create table time_change (
  shop_id uuid not null, change_id uuid not null, kind text collate "C" not null, from_version int not null, to_version int not null, state text collate "C" not null,
  total int not null, done int not null, changed int not null, after_ticket uuid, created_by jsonb not null, created_at timestamptz(3) not null, finished_at timestamptz(3),
  constraint time_change_pk primary key (shop_id, change_id));
create index time_change_created_idx on time_change (shop_id, created_at desc);
`;
