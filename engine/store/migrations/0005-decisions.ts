/**
 * Decision tables, and who gets the work: groups with a way to choose, people with skills and capacity who are on duty or not.
 * `turn` counts in units of 2520 / weight (2520 is divisible by every weight from 1 to 10), so that shares are exact.
 */
export const name = '0005-decisions';
export const breaking = false;

export const sql = `
create table decision (
  shop_id uuid not null, decision_key text collate "C" not null, label jsonb not null, live_version int not null, created_at timestamptz(3) not null,
  constraint decision_pk primary key (shop_id, decision_key));
create table decision_version (
  shop_id uuid not null, decision_key text collate "C" not null, version int not null, document jsonb not null, hash text collate "C" not null, note text not null,
  published_at timestamptz(3) not null, published_by text not null,
  constraint decision_version_pk primary key (shop_id, decision_key, version),
  constraint decision_version_decision_fk foreign key (shop_id, decision_key) references decision (shop_id, decision_key));

alter table person add column on_duty boolean not null default true;
alter table person add column skills text[] not null default '{}';
alter table person add column capacity int;
alter table person add column weight int not null default 1;

create table staff_group (
  shop_id uuid not null, code text collate "C" not null, label jsonb not null, strategy text collate "C" not null, turn bigint not null default 0,
  created_at timestamptz(3) not null,
  constraint staff_group_pk primary key (shop_id, code));
create table assignment_turn (
  shop_id uuid not null, code text collate "C" not null, person_id uuid not null, turn bigint not null,
  constraint assignment_turn_pk primary key (shop_id, code, person_id),
  constraint assignment_turn_group_fk foreign key (shop_id, code) references staff_group (shop_id, code),
  constraint assignment_turn_person_fk foreign key (shop_id, person_id) references person (shop_id, person_id));

alter table work_item add column pool text collate "C";
alter table work_item add column not_for uuid[] not null default '{}';
create index work_item_pool_idx on work_item (shop_id, pool, opened_at, work_item_id) where state = 'open' and assignee is null and pool is not null;
`;
