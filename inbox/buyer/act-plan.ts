import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import type { Address } from '../../ui/forms/address-text.ts';
import { fieldsOfOthers } from '../../ui/forms/outcome-schema.ts';
import { readableFields, shownFields } from '../../ui/forms/shown-fields.ts';
import type { FieldAccess, FieldSchema, FormData, FormSurroundings } from '../../ui/forms/types.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';

export type Outcome = WorkItem['outcomes'][number];

/** How a step is put before the buyer. */
export interface ActPlan {
  /** Where goods go back to, when this step is about that. */
  address?: Address;
  /** What the shop offers, when this step answers it: minor units. */
  offer?: { offered: number; asked: number };
  /** A page elsewhere that this step is about: where to pay how much (minor units), or a document to look at. */
  link?: { url: string; pay?: number };
  /** Field permissions, less what stands elsewhere on the page. */
  fields: Record<string, FieldAccess>;
  /** What can be read before an outcome is chosen; undefined when there is nothing. */
  facts?: Record<string, FieldAccess>;
  /** The form has something to show. */
  hasForm: boolean;
  /** The form opens with the outcome that needs it: what to do is read first. Not where only the main outcome asks for anything. */
  folded: boolean;
}

/** Plans a step from what its work item brings; nothing here knows a particular flow. */
export function actPlan(item: WorkItem): ActPlan {
  const codes = Object.keys((item.schema as FieldSchema).properties ?? {});
  const address = readAddress(item);
  const offer = readOffer(item);
  const link = readLink(item);
  const elsewhere = ['reasonText', ...(address ? ['returnAddress'] : []), ...(offer ? ['offeredAmount', 'askedAmount'] : []), ...(link ? ['payUrl', 'payAmount', 'invoiceUrl'] : [])];
  const known = shownFields(item.fields, item.data as FormData);
  const fields = { ...known, ...Object.fromEntries(elsewhere.map((code) => [code, 'hidden' as const])) };
  const shown = codes.filter((code) => fields[code] !== 'hidden');
  const others = (outcome: Outcome): string[] => fieldsOfOthers(item.schema as FieldSchema, item.ui, outcome.code);
  const byOutcome = item.outcomes.some((outcome) => others(outcome).some((code) => shown.includes(code)));
  const asking = item.outcomes.filter((outcome) => shown.some((code) => (fields[code] ?? 'write') === 'write' && !others(outcome).includes(code)));
  const [only, ...more] = asking;
  const facts = readableFields(fields, codes);
  const read = Object.values(facts).includes('read');
  return { ...(address ? { address } : {}), ...(offer ? { offer } : {}), ...(link ? { link } : {}), ...(read ? { facts } : {}), fields, hasForm: shown.length > 0, folded: byOutcome && !(only?.tone === 'primary' && more.length === 0) };
}

/** Whether an outcome asks the buyer for anything; if not, it is sent as it stands. */
export function asksFields(item: WorkItem, plan: ActPlan, outcome: Outcome): boolean {
  const schema = item.schema as FieldSchema;
  const others = fieldsOfOthers(schema, item.ui, outcome.code);
  return Object.keys(schema.properties ?? {}).some((code) => (plan.fields[code] ?? 'write') === 'write' && !others.includes(code));
}

/** What the form must know of this ticket: its lines with what was bought, the most that may be asked for or gone back to, where photos go. */
export function actSurroundings(ticket: TicketDetail): FormSurroundings {
  const bought = (lineId: string): number | undefined => ticket.orderDetail.lines.find((line) => line.id === lineId)?.quantity;
  return {
    currency: ticket.amounts.currency,
    filesPath: '/buyer/files',
    lines: ticket.lines.map(({ lineId, title, spec, image, quantity }) => ({ lineId, title, spec, image, quantity: bought(lineId) ?? quantity })),
    amounts: { ...(ticket.quote ? { amount: { max: ticket.quote.max } } : {}), ...(ticket.amounts.requested === null ? {} : { counterAmount: { max: ticket.amounts.requested } }) },
  };
}

/** The offer in one sentence: what is offered, what was asked, how far apart. */
export function offerWords(offer: { offered: number; asked: number }, currency: string, text: Text): string {
  const money = (minor: number): string => formatMoney(minor, currency, text.language);
  return text.t('buyer.act.offer', { offered: money(offer.offered), asked: money(offer.asked), less: money(offer.asked - offer.offered) });
}

function readAddress(item: WorkItem): Address | undefined {
  const value = (item.data as Record<string, unknown>).returnAddress;
  return typeof value === 'object' && value !== null ? (value as Address) : undefined;
}

function readOffer(item: WorkItem): ActPlan['offer'] {
  const { offeredAmount: offered, askedAmount: asked } = item.data as Record<string, unknown>;
  return typeof offered === 'number' && typeof asked === 'number' && offered < asked ? { offered, asked } : undefined;
}

function readLink(item: WorkItem): ActPlan['link'] {
  const { payUrl, payAmount, invoiceUrl } = item.data as Record<string, unknown>;
  if (isWebAddress(payUrl)) return { url: payUrl, ...(typeof payAmount === 'number' ? { pay: payAmount } : {}) };
  return isWebAddress(invoiceUrl) ? { url: invoiceUrl } : undefined;
}

/** Nothing but the web, or a page of this very server, is opened from a ticket: other schemes could run in the page. */
function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^(https?:\/\/|\/(?!\/))/.test(value);
}
