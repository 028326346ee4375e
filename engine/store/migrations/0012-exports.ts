/**
 * Lists that people take away as files, in pieces, so that whichever process writes or sends one holds only a piece of it; indexes for lists that
 * were slow with a million tickets; and who ended steps when, so that somebody with an empty list sees what the day was. The rules of the first
 * migration hold here too.
 */
export const name = '0012-exports';
export const breaking = false;

export const sql = `
create table export (
  shop_id uuid not null, export_id uuid not null, owner_id uuid, made_by jsonb not null, format text collate "C" not null, language text collate "C" not null,
  columns text[] not null, filter jsonb not null, state text collate "C" not null, problem text collate "C", total int, done int not null, size int not null,
  position jsonb, created_at timestamptz(3) not null, finished_at timestamptz(3), expires_at timestamptz(3),
  constraint export_pk primary key (shop_id, export_id));
create index export_owner_idx on export (shop_id, owner_id, created_at desc);

create table export_piece (
  shop_id uuid not null, export_id uuid not null, seq int not null, bytes bytea not null,
  constraint export_piece_pk primary key (shop_id, export_id, seq),
  constraint export_piece_export_fk foreign key (shop_id, export_id) references export (shop_id, export_id));

-- lists by status, and of a type or a channel that few tickets have: without these a million rows are walked for one page
create index ticket_status_due_idx on ticket (shop_id, status, due_at, ticket_id) where is_open;
create index ticket_type_idx on ticket (shop_id, type, applied_at desc, ticket_id desc);
-- everything that somebody has or had; open tickets stand at its near end
drop index ticket_assignee_idx;
create index ticket_assignee_all_idx on ticket (shop_id, assignee, due_at, ticket_id) where assignee is not null;
create index ticket_channel_idx on ticket (shop_id, channel, applied_at desc, ticket_id desc);

create index work_item_closed_by_idx on work_item (shop_id, (closed_by ->> 'id'), closed_at) where closed_by is not null;
`;
