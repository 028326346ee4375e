/** Finance's list of what buyers were asked to pay, newest first, all of it or by state. */
export const name = '0018-charges';
export const breaking = false;

export const sql = `
create index charge_list_idx on charge (shop_id, created_at desc, charge_id desc);
create index charge_state_idx on charge (shop_id, state, created_at desc, charge_id desc);
`;
