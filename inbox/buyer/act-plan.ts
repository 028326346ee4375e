import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import type { Address } from '../../ui/forms/address-text.ts';
import { fieldKind } from '../../ui/forms/field-kind.ts';
import type { FieldSchema, FormSurroundings } from '../../ui/forms/types.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';

export type Outcome = WorkItem['outcomes'][number];

/** How a step is put before the buyer. */
export interface ActPlan {
  /** Where goods go back to, when this step is about that. */
  address?: Address;
  /** The form without what stands elsewhere on the page. */
  schema: FieldSchema;
  hasForm: boolean;
  /** The form opens with the act that needs it: the address is read first. */
  folded: boolean;
  needsForm(outcome: Outcome): boolean;
  surroundings(ticket: TicketDetail): FormSurroundings;
}

/** Plans a step from what its work item brings; nothing here knows a particular flow. */
export function actPlan(item: WorkItem): ActPlan {
  const schema = item.schema as FieldSchema;
  const address = readAddressField(item);
  const shown = Object.entries(schema.properties ?? {}).filter(([code]) => code !== 'returnAddress' && item.fields[code] !== 'hidden');
  const writable = shown.filter(([code]) => (item.fields[code] ?? 'write') === 'write');
  const sendsParcel = writable.some(([code, field]) => fieldKind(code, field) === 'parcel');
  // A step with one way on has no lesser outcome: its form belongs to it.
  const [only] = item.outcomes.length === 1 ? item.outcomes : [];
  return {
    ...(address ? { address } : {}),
    schema: { ...schema, properties: Object.fromEntries(shown), required: (schema.required ?? []).filter((code) => code !== 'returnAddress') },
    hasForm: shown.length > 0,
    folded: address !== undefined && sendsParcel,
    needsForm: (outcome) => writable.length > 0 && (outcome.tone === 'primary' || outcome === only),
    surroundings: (ticket) => ({
      currency: ticket.amounts.currency,
      filesPath: '/buyer/files',
      lines: ticket.lines.map(({ lineId, title, spec, image, quantity }) => ({ lineId, title, spec, image, quantity: boughtOf(ticket, lineId) ?? quantity })),
      ...(ticket.quote ? { amounts: { amount: { max: ticket.quote.max } } } : {}),
    }),
  };
}

function boughtOf(ticket: TicketDetail, lineId: string): number | undefined {
  return ticket.orderDetail.lines.find((line) => line.id === lineId)?.quantity;
}

function readAddressField(item: WorkItem): Address | undefined {
  const value = (item.data as Record<string, unknown>).returnAddress;
  return typeof value === 'object' && value !== null ? (value as Address) : undefined;
}

/** A fact that the buyer needs to decide: why it was rejected, what is offered. */
export interface ContextLine { key: string; title?: string; words: string }

/** What the shop said and offers, where this step answers it. */
export function actContext(item: WorkItem, ticket: TicketDetail, text: Text): ContextLine[] {
  const lines: ContextLine[] = [];
  const reason = (item.data as Record<string, unknown>).reasonText;
  if (typeof reason === 'string' && reason && !('reasonText' in ((item.schema as FieldSchema).properties ?? {}))) {
    lines.push({ key: 'reason', title: text.t('buyer.act.rejected'), words: reason });
  }
  const { requested, approved, currency } = ticket.amounts;
  const offers = item.outcomes.some((outcome) => outcome.code === 'accept_offer' || outcome.code === 'accept');
  if (offers && requested !== null && approved !== null && approved < requested) {
    const money = (minor: number): string => formatMoney(minor, currency, text.language);
    lines.push({ key: 'offer', words: text.t('buyer.act.offer', { offered: money(approved), asked: money(requested), less: money(requested - approved) }) });
  }
  return lines;
}
