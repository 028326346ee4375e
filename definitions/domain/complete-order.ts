import type { Order, OrderInput, OrderLine } from './types.ts';

/** Fills what a shop's system may leave out, so that everything after it reads one shape. */
export function completeOrder(input: OrderInput): Order {
  return {
    ...input,
    channel: input.channel ?? 'own',
    buyer: { ...input.buyer, phone: input.buyer.phone ?? '' },
    lines: input.lines.map(completeLine),
    discounts: input.discounts ?? [],
    points: input.points ?? { used: 0, value: 0 },
    freight: input.freight ?? 0,
    payments: input.payments ?? [],
    parcels: (input.parcels ?? []).map((parcel) => ({ ...parcel, lineIds: parcel.lineIds ?? [] })),
    refunds: input.refunds ?? [],
  };
}

function completeLine(line: OrderInput['lines'][number]): OrderLine {
  return {
    ...line,
    sku: line.sku ?? '',
    spec: line.spec ?? '',
    image: line.image ?? '',
    warehouse: line.warehouse ?? '',
    gift: line.gift ?? false,
    category: line.category ?? '',
  };
}
