/**
 * Notices: what each person of the shop is told about a ticket, whether they read it, and whether it went out by e-mail; `mail_off` on a
 * person are the kinds that they do not want by e-mail. The rules of the first migration hold here too.
 */
export const name = '0017-domain';
export const breaking = false;

export const sql = `
alter table person add column mail_off text[] not null default '{}';

create table notice (
  shop_id uuid not null, notice_id uuid not null, person_id uuid not null, kind text collate "C" not null, ticket_id uuid not null,
  data jsonb not null, made_by jsonb not null, at timestamptz(3) not null, read_at timestamptz(3), mailed_at timestamptz(3),
  constraint notice_pk primary key (shop_id, notice_id),
  constraint notice_person_fk foreign key (shop_id, person_id) references person (shop_id, person_id),
  constraint notice_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index notice_person_idx on notice (shop_id, person_id, notice_id desc);
create index notice_unread_idx on notice (shop_id, person_id) where read_at is null;
create index notice_ticket_idx on notice (shop_id, ticket_id);
`;
