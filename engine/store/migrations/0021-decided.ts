/** The latest decisions of a table, across tickets: a changed table is tried on them before it is published. */
export const name = '0021-decided';
export const breaking = false;

export const sql = `
create index timeline_decided_idx on timeline (shop_id, (data->>'decision'), at desc) where kind = 'decision';
`;
