import type { WorkItem } from '../../server/contracts/types.ts';
import type { Address } from '../../ui/forms/address-text.ts';
import type { Label } from '../../ui/i18n/entry.ts';

/** What a technician wants to know of a work item before opening it; null what the step was not given. */
export interface Visit {
  readonly id: string;
  readonly number: string;
  readonly step: Label;
  readonly product: string | null;
  readonly fault: string | null;
  readonly address: Address | null;
  /** ISO 8601, when the buyer expects somebody. */
  readonly from: string | null;
  readonly to: string | null;
  readonly due: WorkItem['due'];
}

/** The fields that the page says in its own head; its form need not repeat them. */
export const visitFields = ['product', 'faultText', 'address', 'plannedFrom', 'plannedTo'];

/** Reads a visit out of the values that a step's form was given. */
export function visitOf(item: WorkItem): Visit {
  const { product, faultText, address, plannedFrom, plannedTo } = item.data as Record<string, unknown>;
  return {
    id: item.id, number: item.ticketNumber, step: item.label, due: item.due,
    product: words(product), fault: words(faultText), address: place(address), from: words(plannedFrom), to: words(plannedTo),
  };
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function place(value: unknown): Address | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, phone, region, detail } = value as Record<string, unknown>;
  return { name: words(name) ?? undefined, phone: words(phone) ?? undefined, region: words(region) ?? undefined, detail: words(detail) ?? undefined };
}
