import type { PanelProps } from './panel-context.ts';

/** What the order, ticket and policy always hold. */
const always = [
  'outcome', 'order.status', 'order.paid', 'order.shipped', 'order.freight', 'order.buyer.id', 'order.channel', 'ticket.type', 'request.type', 'request.amount', 'request.reason', 'request.received',
  'policy.autoRefund', 'now',
];

/** Values that conditions of this flow can read, for completion: what steps set first. */
export function knownPaths({ model, around }: Pick<PanelProps, 'model' | 'around'>): string[] {
  const set = Object.values(model?.nodes ?? {}).flatMap(({ ext }) => (ext.outputs ?? []).map(({ name }) => name));
  const begun = Object.keys(around.ticketSchema.properties ?? {});
  return [...new Set(['outcome', ...set, ...begun, ...always])];
}
