/** What somebody is changing in a flow and has not published: one draft a flow. The flow itself need not exist yet. */
export const name = '0007-flow-drafts';
export const breaking = false;

export const sql = `
create table flow_draft (
  shop_id uuid not null, flow_key text collate "C" not null, label jsonb not null, xml text not null, forms jsonb not null, ticket_type jsonb,
  based_on int, revision int not null, editor_id text collate "C" not null, editor_name text not null, updated_at timestamptz(3) not null,
  constraint flow_draft_pk primary key (shop_id, flow_key));
`;
