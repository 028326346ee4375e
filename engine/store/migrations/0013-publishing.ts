/**
 * How versions of flows come to be live, and what a version would have done with tickets that are over. `ticket_input`: every command that moved
 * a ticket, as replays need it. `flow_publication`: each time that a version became live. `publish_request`: a version that waits for a second
 * person, or for its time.
 */
export const name = '0013-publishing';
export const breaking = false;

export const sql = `
create table ticket_input (
  shop_id uuid not null, ticket_id uuid not null, seq int not null, at timestamptz(3) not null, input jsonb not null, seen jsonb,
  constraint ticket_input_pk primary key (shop_id, ticket_id, seq),
  constraint ticket_input_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));

create index ticket_flow_closed_idx on ticket (shop_id, flow_key, closed_at desc, ticket_id desc) where not is_open;

create table flow_replay (
  shop_id uuid not null, replay_id uuid not null, flow_key text collate "C" not null, hash text collate "C" not null, revision int not null, model jsonb not null,
  called jsonb not null, state text collate "C" not null, wanted int not null, total int not null, done int not null, same int not null, other int not null, cannot int not null,
  reached jsonb, problem text, created_by jsonb not null, created_at timestamptz(3) not null, finished_at timestamptz(3),
  constraint flow_replay_pk primary key (shop_id, replay_id));
create index flow_replay_flow_idx on flow_replay (shop_id, flow_key, created_at desc, replay_id desc);

create table flow_replay_ticket (
  shop_id uuid not null, replay_id uuid not null, ticket_id uuid not null, number text collate "C" not null, result text collate "C" not null, grp text collate "C" not null,
  detail jsonb not null,
  constraint flow_replay_ticket_pk primary key (shop_id, replay_id, ticket_id),
  constraint flow_replay_ticket_fk foreign key (shop_id, replay_id) references flow_replay (shop_id, replay_id));
create index flow_replay_ticket_group_idx on flow_replay_ticket (shop_id, replay_id, grp, ticket_id);

create table flow_publication (
  shop_id uuid not null, flow_key text collate "C" not null, seq int not null, version int not null, kind text collate "C" not null, former int, note text not null,
  money jsonb not null, asked_by jsonb not null, approved_by jsonb, replay jsonb, at timestamptz(3) not null,
  constraint flow_publication_pk primary key (shop_id, flow_key, seq));

create table publish_request (
  shop_id uuid not null, request_id uuid not null, flow_key text collate "C" not null, revision int not null, replaces int, note text not null, money jsonb not null,
  state text collate "C" not null, publish_at timestamptz(3), asked_by jsonb not null, asked_at timestamptz(3) not null, decided_by jsonb, decided_at timestamptz(3),
  reason text, version int,
  constraint publish_request_pk primary key (shop_id, request_id));
create index publish_request_flow_idx on publish_request (shop_id, flow_key, asked_at desc, request_id desc);

alter table shop add column four_eyes text collate "C" not null default 'auto';
`;
