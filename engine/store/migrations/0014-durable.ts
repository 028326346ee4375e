/**
 * Room in the pages of what every command changes: a new version of a row that fits beside the old one, with nothing in it by which it is
 * found, needs no new entries in the table's indexes.
 */
export const name = '0014-durable';
export const breaking = false;

export const sql = `
alter table ticket set (fillfactor = 80);
alter table clock set (fillfactor = 80);
`;
