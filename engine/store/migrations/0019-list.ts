/**
 * Counts of open tickets of a group, narrowed to a type or a channel, are answered by the index alone; without these two columns every ticket of
 * the group was looked at. Neither ever changes, so writing a ticket costs no more. The rules of the first migration hold here too.
 */
export const name = '0019-list';
export const breaking = false;

export const sql = `
drop index ticket_group_due_idx;
create index ticket_group_due_idx on ticket (shop_id, status_group, due_at, ticket_id) include (type, channel) where is_open;
`;
