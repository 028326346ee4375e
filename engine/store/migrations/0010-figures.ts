/**
 * Figures: one row of facts for each ticket, taken from its timeline, refunds, service levels and rating, so that a figure over a year is
 * one scan of a narrow table and its rows are the very rows it was made of. `fact_progress`: how far the facts have
 * come. The rules of the first migration hold here too.
 */
export const name = '0010-figures';
export const breaking = false;

export const sql = `
create table ticket_fact (
  shop_id uuid not null, ticket_id uuid not null, type text collate "C" not null, flow_key text collate "C" not null, flow_version int not null,
  channel text collate "C" not null, reason text collate "C" not null, fault text collate "C" not null, stage text collate "C" not null, grp text collate "C" not null,
  agent uuid, rule text collate "C", skus text[] not null,
  applied_at timestamptz(3) not null, responded_at timestamptz(3), refunded_at timestamptz(3), closed_at timestamptz(3), inspected_at timestamptz(3),
  breached_at timestamptz(3), rated_at timestamptz(3), response_working_ms bigint,
  refunded bigint not null, compensated bigint not null, entitled bigint,
  decisions int not null, rejections int not null, resubmissions int not null, disputed int not null, touches int not null,
  targets int not null, breaches int not null, received int not null, mismatched int not null, refunds int not null, failed_refunds int not null, score int,
  constraint ticket_fact_pk primary key (shop_id, ticket_id),
  constraint ticket_fact_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index ticket_fact_applied_idx on ticket_fact (shop_id, applied_at, ticket_id);
create index ticket_fact_refunded_idx on ticket_fact (shop_id, refunded_at, ticket_id);
create index ticket_fact_closed_idx on ticket_fact (shop_id, closed_at, ticket_id);
create index ticket_fact_responded_idx on ticket_fact (shop_id, responded_at, ticket_id);

create table fact_progress (
  shop_id uuid not null, began_at timestamptz(3) not null, after_ticket uuid, complete boolean not null, heard_to timestamptz(3) not null,
  constraint fact_progress_pk primary key (shop_id));
`;
