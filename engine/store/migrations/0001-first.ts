/**
 * The first schema. Rules that every table keeps (a static check reads the catalogue after each migration):
 * shop tables start with `shop_id uuid not null`, keys and unique indexes lead with it, foreign keys pair it, ids are UUIDv7
 * made by the application, no triggers, identities or sequences, no SET NULL, every name is ours and at most 50 characters.
 * So the same schema can be spread over many databases by shop without a change.
 */
export const name = '0001-first';
export const breaking = false;

const FAR = `'9999-01-01T00:00:00Z'`;

export const sql = `
create extension if not exists btree_gin;

create table shop_slug (slug text collate "C" constraint shop_slug_pk primary key, shop_id uuid not null);
create table api_key_shop (hash text collate "C" constraint api_key_shop_pk primary key, shop_id uuid not null);
create table setting (name text collate "C" constraint setting_pk primary key, value jsonb not null);

create table shop (
  shop_id uuid not null, slug text collate "C" not null, name jsonb not null, timezone text not null, currency text not null,
  calendar jsonb not null, created_at timestamptz(3) not null,
  constraint shop_pk primary key (shop_id));

create table person (
  shop_id uuid not null, person_id uuid not null, email text collate "C" not null, name text not null, password_hash text,
  roles text[] not null, groups text[] not null, locale text not null, active boolean not null, created_at timestamptz(3) not null,
  constraint person_pk primary key (shop_id, person_id));
create unique index person_email_key on person (shop_id, email);

create table session (
  shop_id uuid not null, sid text collate "C" not null, data jsonb not null, expires_at timestamptz(3) not null,
  constraint session_pk primary key (shop_id, sid));
create index session_expires_idx on session (shop_id, expires_at);

create table api_key (
  shop_id uuid not null, key_id uuid not null, hash text collate "C" not null, name text not null, person_id uuid not null,
  created_at timestamptz(3) not null, revoked_at timestamptz(3),
  constraint api_key_pk primary key (shop_id, key_id));
create unique index api_key_hash_key on api_key (shop_id, hash);

create table policy (
  shop_id uuid not null, version int not null, document jsonb not null, created_at timestamptz(3) not null, created_by text not null,
  constraint policy_pk primary key (shop_id, version));

create table flow (
  shop_id uuid not null, flow_key text collate "C" not null, type text collate "C" not null, label jsonb not null, description jsonb not null,
  live_version int not null, created_at timestamptz(3) not null,
  constraint flow_pk primary key (shop_id, flow_key));

create table flow_version (
  shop_id uuid not null, flow_key text collate "C" not null, version int not null, xml text not null, model jsonb not null, hash text collate "C" not null,
  forms jsonb not null, ticket_schema jsonb not null, note text not null, published_at timestamptz(3) not null, published_by text not null,
  constraint flow_version_pk primary key (shop_id, flow_key, version),
  constraint flow_version_flow_fk foreign key (shop_id, flow_key) references flow (shop_id, flow_key));

create table orders (
  shop_id uuid not null, order_id uuid not null, number text collate "C" not null, channel text not null, status text collate "C" not null,
  buyer_id text not null, buyer_name text not null, buyer_phone text collate "C" not null, paid bigint not null, currency text not null,
  document jsonb not null, hash text collate "C" not null, receipt_paused boolean not null default false,
  placed_at timestamptz(3) not null, created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
  constraint orders_pk primary key (shop_id, order_id));
create unique index orders_number_key on orders (shop_id, number);
create index orders_placed_idx on orders (shop_id, placed_at desc, order_id desc);
create index orders_status_idx on orders (shop_id, status, placed_at desc, order_id desc);
create index orders_buyer_idx on orders (shop_id, buyer_id, placed_at desc);
create index orders_phone_idx on orders (shop_id, buyer_phone);

create table ticket (
  shop_id uuid not null, ticket_id uuid not null, number text collate "C" not null, type text collate "C" not null,
  flow_key text collate "C" not null, flow_version int not null, status text collate "C" not null, status_group text collate "C" not null,
  is_open boolean not null, version int not null, order_id uuid not null, order_number text collate "C" not null, channel text not null,
  buyer_id text not null, buyer_name text not null, buyer_phone text collate "C" not null, reason text collate "C" not null,
  requested bigint not null, approved bigint, refunded bigint not null, currency text not null, summary jsonb not null,
  assignee uuid, grp text collate "C" not null, due_at timestamptz(3) not null default ${FAR}, due jsonb,
  suspended_until timestamptz(3), suspended_reason text, tags text[] not null, policy_version int not null, next_seq int not null,
  applied_at timestamptz(3) not null, updated_at timestamptz(3) not null, closed_at timestamptz(3),
  constraint ticket_pk primary key (shop_id, ticket_id),
  constraint ticket_orders_fk foreign key (shop_id, order_id) references orders (shop_id, order_id));
create unique index ticket_number_key on ticket (shop_id, number);
create index ticket_order_idx on ticket (shop_id, order_id);
create index ticket_order_number_idx on ticket (shop_id, order_number);
create index ticket_buyer_idx on ticket (shop_id, buyer_id, applied_at desc);
create index ticket_phone_idx on ticket (shop_id, buyer_phone);
create index ticket_applied_idx on ticket (shop_id, applied_at desc, ticket_id desc);
create index ticket_group_applied_idx on ticket (shop_id, status_group, applied_at desc, ticket_id desc);
create index ticket_due_idx on ticket (shop_id, due_at, ticket_id) where is_open;
create index ticket_group_due_idx on ticket (shop_id, status_group, due_at, ticket_id) where is_open;
create index ticket_assignee_idx on ticket (shop_id, assignee, due_at, ticket_id) where is_open;
create index ticket_grp_idx on ticket (shop_id, grp, due_at, ticket_id) where is_open;

create table ticket_state (
  shop_id uuid not null, ticket_id uuid not null, state jsonb not null, called jsonb not null,
  constraint ticket_state_pk primary key (shop_id, ticket_id),
  constraint ticket_state_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
alter table ticket_state set (fillfactor = 70);

create table ticket_search (
  shop_id uuid not null, ticket_id uuid not null, bigrams text[] not null,
  constraint ticket_search_pk primary key (shop_id, ticket_id),
  constraint ticket_search_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index ticket_search_bigrams_idx on ticket_search using gin (shop_id, bigrams);

create table work_item (
  shop_id uuid not null, work_item_id uuid not null, ticket_id uuid not null, wait_id text collate "C" not null, element text collate "C" not null,
  model_key text collate "C" not null, visit int not null, state text collate "C" not null, roles text[] not null, groups text[] not null,
  assignee uuid, due_at timestamptz(3) not null default ${FAR}, opened_at timestamptz(3) not null, closed_at timestamptz(3),
  outcome text collate "C", data jsonb, closed_by jsonb,
  constraint work_item_pk primary key (shop_id, work_item_id),
  constraint work_item_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index work_item_wait_key on work_item (shop_id, ticket_id, wait_id);
create index work_item_assignee_idx on work_item (shop_id, assignee, due_at, work_item_id) where state = 'open';

create table clock (
  shop_id uuid not null, ticket_id uuid not null, wait_id text collate "C" not null, element text collate "C" not null, purpose text collate "C" not null,
  state text collate "C" not null, due_at timestamptz(3) not null, warn_at timestamptz(3), warned_at timestamptz(3), left_ms bigint,
  started_at timestamptz(3) not null, ended_at timestamptz(3),
  constraint clock_pk primary key (shop_id, ticket_id, wait_id),
  constraint clock_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));

create table subscription (
  shop_id uuid not null, ticket_id uuid not null, wait_id text collate "C" not null, kind text collate "C" not null, name text collate "C" not null, key text collate "C" not null,
  constraint subscription_pk primary key (shop_id, ticket_id, wait_id),
  constraint subscription_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index subscription_name_idx on subscription (shop_id, kind, name, key);

create table timeline (
  shop_id uuid not null, ticket_id uuid not null, seq int not null, at timestamptz(3) not null, kind text collate "C" not null, actor jsonb not null,
  element text collate "C", visibility text collate "C" not null, data jsonb not null,
  constraint timeline_pk primary key (shop_id, ticket_id, seq),
  constraint timeline_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));

create table job (
  shop_id uuid not null, job_id uuid not null, kind text collate "C" not null, key text collate "C", ticket_id uuid, payload jsonb not null,
  run_at timestamptz(3) not null, attempts int not null, max_attempts int not null, lease text collate "C", last_error text,
  dead_at timestamptz(3), created_at timestamptz(3) not null,
  constraint job_pk primary key (shop_id, job_id));
create unique index job_live_key on job (shop_id, key) where key is not null and dead_at is null;
create index job_due_idx on job (run_at) where dead_at is null;
create index job_due_shop_idx on job (shop_id, run_at) where dead_at is null;
create index job_ticket_idx on job (shop_id, ticket_id);
alter table job set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 70);

create table incident (
  shop_id uuid not null, incident_id uuid not null, ticket_id uuid not null, job_id uuid, element text collate "C" not null, code text collate "C" not null,
  message text not null, state text collate "C" not null, opened_at timestamptz(3) not null, closed_at timestamptz(3), closed_by jsonb, data jsonb not null,
  constraint incident_pk primary key (shop_id, incident_id),
  constraint incident_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index incident_open_idx on incident (shop_id, state, opened_at desc, incident_id desc);
create index incident_ticket_idx on incident (shop_id, ticket_id);

create table reservation (
  shop_id uuid not null, ticket_id uuid not null, order_id uuid not null, state text collate "C" not null, amount bigint not null, freight bigint not null,
  points bigint not null, lines jsonb not null, updated_at timestamptz(3) not null,
  constraint reservation_pk primary key (shop_id, ticket_id),
  constraint reservation_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create index reservation_order_idx on reservation (shop_id, order_id);

create table refund (
  shop_id uuid not null, refund_id uuid not null, ticket_id uuid not null, order_id uuid not null, refund_no text collate "C" not null,
  payment_id text collate "C" not null, channel text not null, transaction_no text, amount bigint not null, currency text not null, state text collate "C" not null,
  gateway_ref text, reason text, created_at timestamptz(3) not null, updated_at timestamptz(3) not null, succeeded_at timestamptz(3),
  constraint refund_pk primary key (shop_id, refund_id),
  constraint refund_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index refund_no_key on refund (shop_id, refund_no);
create index refund_ticket_idx on refund (shop_id, ticket_id);
create index refund_order_idx on refund (shop_id, order_id);

create table parcel (
  shop_id uuid not null, parcel_id uuid not null, ticket_id uuid not null, direction text collate "C" not null, courier text not null, tracking_no text collate "C" not null,
  state text collate "C" not null, trail jsonb not null, created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
  constraint parcel_pk primary key (shop_id, parcel_id),
  constraint parcel_ticket_fk foreign key (shop_id, ticket_id) references ticket (shop_id, ticket_id));
create unique index parcel_ticket_key on parcel (shop_id, ticket_id, direction, tracking_no);
create index parcel_tracking_idx on parcel (shop_id, tracking_no);

create table file (
  shop_id uuid not null, file_id uuid not null, name text not null, type text not null, size int not null, sha256 text collate "C" not null,
  uploaded_by jsonb not null, bytes bytea not null, created_at timestamptz(3) not null,
  constraint file_pk primary key (shop_id, file_id));

create table import (
  shop_id uuid not null, import_id uuid not null, state text collate "C" not null, files jsonb not null, total int, done int not null, good int not null,
  bad int not null, unchanged int not null, message text, created_by jsonb not null, created_at timestamptz(3) not null, finished_at timestamptz(3),
  constraint import_pk primary key (shop_id, import_id));
create index import_created_idx on import (shop_id, created_at desc);
create table import_problem (
  shop_id uuid not null, import_id uuid not null, seq int not null, file text not null, line int not null, number text not null, column_name text not null,
  code text collate "C" not null, message jsonb not null,
  constraint import_problem_pk primary key (shop_id, import_id, seq),
  constraint import_problem_import_fk foreign key (shop_id, import_id) references import (shop_id, import_id));

create table event (
  shop_id uuid not null, event_id uuid not null, at timestamptz(3) not null, kind text collate "C" not null, payload jsonb not null,
  constraint event_pk primary key (shop_id, event_id));
create index event_at_idx on event (at);

create table counter (
  shop_id uuid not null, name text collate "C" not null, value bigint not null,
  constraint counter_pk primary key (shop_id, name));

create table idempotency (
  shop_id uuid not null, key text collate "C" not null, operation text collate "C" not null, body_hash text collate "C" not null, response jsonb,
  created_at timestamptz(3) not null,
  constraint idempotency_pk primary key (shop_id, key));
create index idempotency_created_idx on idempotency (shop_id, created_at);
`;
