import type { BuyerQuoteInput, Eligibility, OpenTicket, OrderDetail, ReasonEntry, TicketType } from '../../server/contracts/types.ts';
import type { ChosenLine } from '../../ui/forms/product-lines.ts';
import type { FormLine } from '../../ui/forms/types.ts';

/** What a buyer has filled in so far. Amounts in minor units. */
export interface ApplyDraft {
  type?: string | undefined;
  lines: ChosenLine[];
  received?: boolean | undefined;
  reason?: string | undefined;
  evidence: string[];
  note: string;
  /** Less than the maximum, on the buyer's own wish. */
  amount?: number | undefined;
  /** What should come instead, by line; a line that is not named gets the same again. */
  specs?: Record<string, SpecWish> | undefined;
}

/** Another spec: one of the order's by its article number, or in the buyer's words. */
export type SpecWish = { sku: string } | { spec: string };

/** Refusals that say nothing to a buyer: the type does not exist here at all, or not for buyers. */
const SILENT_CODES = new Set(['wrong_status_for_type', 'type_not_offered', 'opened_by_shop', 'opened_by_system']);

/** Photos are never more than this. */
export const MAX_PHOTOS = 6;

/** What the shop says about a type; undefined while none is chosen. */
export function typeOf(detail: OrderDetail, code: string | undefined): TicketType | undefined {
  return detail.types.find((type) => type.code === code);
}

/** The types that may be chosen for a line, in the shop's order, and those that may not with the reason why. */
export function typesFor(detail: OrderDetail, lineId: string): { offered: Eligibility[]; refused: Eligibility[] } {
  const own = detail.eligibility.filter((entry) => entry.lineId === lineId);
  const offered = own.filter((entry) => entry.allowed);
  const refused = own.filter((entry) => !entry.allowed);
  const telling = refused.filter((entry) => !SILENT_CODES.has(entry.code ?? ''));
  // Where nothing is offered and nothing better can be said, the silent ones are all there is.
  return { offered, refused: offered.length === 0 && telling.length === 0 ? refused : telling };
}

/** Refusals with the same sentence told once: 「不能选 A、B：…」. */
export function refusalsByReason(refused: readonly Eligibility[], sentence: (entry: Eligibility) => string): { types: string[]; why: string }[] {
  const sentences = [...new Set(refused.map(sentence))].filter(Boolean);
  return sentences.map((why) => ({ why, types: refused.filter((entry) => sentence(entry) === why).map((entry) => entry.type) }));
}

/** Lines of the order that may go into a request of this type, each with the largest quantity. */
export function linesFor(detail: OrderDetail, type: string | undefined): FormLine[] {
  return detail.lines.flatMap((line) => {
    const entry = detail.eligibility.find((one) => one.lineId === line.id && one.type === type);
    return entry?.allowed && entry.max > 0 ? [{ lineId: line.id, title: line.title, spec: line.spec, image: line.image, quantity: entry.max }] : [];
  });
}

/** Whether money goes back, so that there is something to quote. */
export function paysMoney(detail: OrderDetail, type: string | undefined): boolean {
  return typeOf(detail, type)?.money === 'refund';
}

/** Whether the buyer has to say how much. */
export function statesAmount(detail: OrderDetail, type: string | undefined): boolean {
  return paysMoney(detail, type) && typeOf(detail, type)?.amount === 'stated';
}

/** Only a refund without return after shipment depends on whether the goods arrived; a return presumes that they did. */
export function asksReceived(detail: OrderDetail, type: string | undefined): boolean {
  const found = typeOf(detail, type);
  return found !== undefined && found.money === 'refund' && found.units === 'taken' && !found.goods.back && detail.status === 'awaiting_receipt';
}

/** Whether the goods arrived, as far as it is known. */
export function receivedFor(detail: OrderDetail, draft: ApplyDraft): boolean | undefined {
  if (asksReceived(detail, draft.type)) return draft.received;
  if (detail.status === 'awaiting_shipment') return undefined;
  if (detail.status === 'completed') return true;
  const type = typeOf(detail, draft.type);
  // What comes back had arrived, unless the type ends where the order is received: then it was refused at the door.
  return type?.goods.back ? type.offeredIn.includes('completed') : undefined;
}

/** Whether it matters how many: a request that concerns the order, such as its invoice, only hangs on a line. */
export function countsUnits(detail: OrderDetail, type: string | undefined): boolean {
  return typeOf(detail, type)?.lines !== 'optional';
}

/** Whether the buyer may say which other spec should come instead. */
export function choosesSpec(detail: OrderDetail, type: string | undefined): boolean {
  return typeOf(detail, type)?.choosesSpec === true;
}

type Wishes = NonNullable<OpenTicket['replacement']>;

/** The wishes as they are sent: for chosen lines only, and without empty words. */
function replacementOf(detail: OrderDetail, draft: ApplyDraft): Wishes {
  if (!choosesSpec(detail, draft.type)) return [];
  return draft.lines.flatMap(({ lineId }): Wishes => {
    const wish = draft.specs?.[lineId];
    if (!wish) return [];
    if ('sku' in wish) return [{ lineId, sku: wish.sku }];
    return wish.spec.trim() ? [{ lineId, spec: wish.spec.trim() }] : [];
  });
}

/** Choosing another type keeps what fits both and drops the rest. */
export function chooseType(detail: OrderDetail, draft: ApplyDraft, type: string): ApplyDraft {
  const available = linesFor(detail, type);
  const lines = available.flatMap((line) => {
    const wanted = draft.lines.find((chosen) => chosen.lineId === line.lineId)?.quantity ?? 0;
    return wanted > 0 ? [{ lineId: line.lineId, quantity: Math.min(wanted, line.quantity) }] : [];
  });
  return { ...draft, type, lines, reason: undefined, amount: undefined, received: asksReceived(detail, type) ? draft.received : undefined };
}

/** Begins with the line the buyer came from, all units of it, and the type where there is only one. */
export function startApply(detail: OrderDetail, lineId: string): ApplyDraft {
  const { offered } = typesFor(detail, lineId);
  const empty: ApplyDraft = { lines: [], evidence: [], note: '' };
  const first = offered[0];
  if (!first) return empty;
  const withLine = { ...empty, lines: [{ lineId, quantity: Math.max(...offered.map((entry) => entry.max)) }] };
  return offered.length === 1 ? chooseType(detail, withLine, first.type) : withLine;
}

/** What the quote depends on; null while there is nothing to quote. */
export function quoteInput(detail: OrderDetail, draft: ApplyDraft): BuyerQuoteInput | null {
  if (!draft.type || !paysMoney(detail, draft.type) || draft.lines.length === 0) return null;
  const received = receivedFor(detail, draft);
  return { orderNumber: detail.number, type: draft.type, lines: draft.lines, ...(received === undefined ? {} : { received }) };
}

export type Missing = 'type' | 'lines' | 'received' | 'reason' | 'evidence' | 'amount';

/** What still has to be filled in, in the order of the page. */
export function missingOf(detail: OrderDetail, draft: ApplyDraft, reason: ReasonEntry | undefined, max: number | undefined): Missing[] {
  const missing: Missing[] = [];
  if (!draft.type) missing.push('type');
  if (draft.lines.length === 0) missing.push('lines');
  if (asksReceived(detail, draft.type) && draft.received === undefined) missing.push('received');
  if (!draft.reason || !reason) missing.push('reason');
  if (reason && draft.evidence.length < reason.evidence) missing.push('evidence');
  if (draft.amount === undefined && statesAmount(detail, draft.type)) missing.push('amount');
  if (draft.amount !== undefined && max !== undefined && (draft.amount > max || draft.amount < 1)) missing.push('amount');
  return missing;
}

/** The request as it is sent. Only for a draft with nothing missing. */
export function toRequest(detail: OrderDetail, draft: ApplyDraft): OpenTicket {
  const received = receivedFor(detail, draft);
  const replacement = replacementOf(detail, draft);
  return {
    type: draft.type ?? '',
    orderNumber: detail.number,
    lines: draft.lines,
    reason: draft.reason ?? '',
    ...(draft.amount !== undefined && paysMoney(detail, draft.type) ? { amount: draft.amount } : {}),
    ...(received === undefined ? {} : { received }),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    ...(draft.evidence.length > 0 ? { evidence: draft.evidence } : {}),
    ...(replacement.length > 0 ? { replacement } : {}),
  };
}
