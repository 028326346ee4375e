import type { Order } from './types.ts';

/** What the table of abnormal orders looks at; what the shop's system does not tell is left out and fits no rule. */
export interface OrderSignals { blacklisted: boolean; /** Minor units: what was paid less what the goods cost. */ margin?: number; deliverable?: boolean; parcels?: number }

/** The tag that says so, on an order's buyer and in decision tables. */
export const BLACKLIST = 'blacklist';

/** The signals of one order (M21). The margin is known only when every line tells its cost. */
export function orderSignals({ buyer, lines, paid, parcelCount, deliverable }: Pick<Order, 'buyer' | 'lines' | 'paid' | 'parcelCount' | 'deliverable'>): OrderSignals {
  const costs = lines.map(({ cost, quantity }) => (cost === undefined ? undefined : cost * quantity));
  const known = costs.filter((cost) => cost !== undefined);
  return {
    blacklisted: buyer.tags?.includes(BLACKLIST) ?? false,
    ...(known.length === costs.length ? { margin: paid - known.reduce((sum, cost) => sum + cost, 0) } : {}),
    ...(deliverable === undefined ? {} : { deliverable }),
    ...(parcelCount === undefined ? {} : { parcels: parcelCount }),
  };
}
