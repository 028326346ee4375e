/** The tickets that figures are about: of a flow, or for a called flow of all that call it, applied for within a period. */
export interface Cohort {
  shopId: string;
  flow: string;
  called: boolean;
  version: number | null;
  /** ISO 8601. */
  from: string;
  to: string;
}

/** So many tickets are looked at, the newest: figures take as long whatever the shop's size. */
export const MOST_TICKETS = 5_000;

/** The version of the flow that ticket `t` runs; of a called flow the one that it pinned. */
export function versionOf({ shopId, flow, called }: Cohort): { sql: string; bindings: string[] } {
  if (!called) return { sql: 't.flow_version', bindings: [] };
  return { sql: '(select (s.called ->> ?)::int from ticket_state s where s.shop_id = ? and s.ticket_id = t.ticket_id)', bindings: [flow, shopId] };
}

/** A condition on ticket `t`, with its bindings. A called flow's version is the one that the ticket pinned. */
export function ofFlow({ shopId, flow, called, version }: Cohort): { sql: string; bindings: (string | number)[] } {
  if (!called) return version === null ? { sql: 't.flow_key = ?', bindings: [flow] } : { sql: 't.flow_key = ? and t.flow_version = ?', bindings: [flow, version] };
  const pinned = `(select s.called ->> ? from ticket_state s where s.shop_id = ? and s.ticket_id = t.ticket_id)`;
  return version === null ? { sql: `${pinned} is not null`, bindings: [flow, shopId] } : { sql: `${pinned} = ?`, bindings: [flow, shopId, String(version)] };
}
