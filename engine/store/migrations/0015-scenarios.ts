/**
 * A flow's tests belong to its draft and to each version, as its forms do. A flow can be stopped: no ticket begins with it, those that run go on.
 * The rules of the first migration hold here too.
 */
export const name = '0015-scenarios';
export const breaking = false;

export const sql = `
alter table flow_version add column scenarios jsonb not null default '[]';
alter table flow_draft add column scenarios jsonb not null default '[]';
alter table flow add column stopped_at timestamptz(3);
alter table flow add column stopped_by text;
`;
