/**
 * The desk: acts on many tickets with what became of each, tags and macros, and lists that people save and share.
 * A row of `bulk_row` is written in the transaction of its ticket's act, so the record and the act are both there or neither.
 */
export const name = '0008-desk';
export const breaking = false;

export const sql = `
create table bulk_act (
  shop_id uuid not null, bulk_id uuid not null, request_key text collate "C", body_hash text collate "C" not null, acts jsonb not null, done_by jsonb not null,
  made_at timestamptz(3) not null, undo_until timestamptz(3),
  constraint bulk_act_pk primary key (shop_id, bulk_id));
create unique index bulk_act_request_key on bulk_act (shop_id, request_key) where request_key is not null;

create table bulk_row (
  shop_id uuid not null, bulk_id uuid not null, ticket_id uuid not null, seq int not null, state text collate "C" not null, after_version int, before jsonb,
  problem jsonb,
  constraint bulk_row_pk primary key (shop_id, bulk_id, ticket_id),
  constraint bulk_row_act_fk foreign key (shop_id, bulk_id) references bulk_act (shop_id, bulk_id));

create table tag (
  shop_id uuid not null, name text not null, created_at timestamptz(3) not null,
  constraint tag_pk primary key (shop_id, name));
create index ticket_tags_idx on ticket using gin (shop_id, tags) where tags <> '{}';

create table macro (
  shop_id uuid not null, macro_id uuid not null, name text not null, acts jsonb not null, created_by uuid, created_at timestamptz(3) not null,
  constraint macro_pk primary key (shop_id, macro_id));

-- the list of all tickets begins with the nearest deadline too: ended tickets stand at the far end of the same index
drop index ticket_due_idx;
create index ticket_due_all_idx on ticket (shop_id, due_at, ticket_id);

create table saved_view (
  shop_id uuid not null, view_id uuid not null, owner_id uuid not null, name text not null, shared boolean not null, base text collate "C" not null,
  filter jsonb not null, columns text[] not null, created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
  constraint saved_view_pk primary key (shop_id, view_id),
  constraint saved_view_owner_fk foreign key (shop_id, owner_id) references person (shop_id, person_id));
create index saved_view_owner_idx on saved_view (shop_id, owner_id);
`;
