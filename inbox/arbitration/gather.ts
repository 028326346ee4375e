import type { File as StoredFile, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { isTelling } from '../../ui/components/event-words.ts';

/** One file of one side, numbered in the order in which it was filed. */
export interface Piece { readonly n: number; readonly file: StoredFile; readonly at: string; /** The step with which it came, where it was one. */ readonly entry: TimelineEntry }

/** Something that a side said, with the numbers of the pieces that came with it. */
export interface Claim { readonly at: string; readonly words: string; readonly pieces: readonly number[] }

export interface Side {
  readonly claims: readonly Claim[];
  readonly pieces: readonly Piece[];
  /** The side's step of filing: still open, filed, or passed; null before it began. */
  readonly filing: 'open' | 'filed' | 'skipped' | null;
  /** Until when it may file. */
  readonly until?: string;
}

/** The ruling, once it was made. */
export interface Ruling { readonly at: string; readonly who: string; readonly outcome: string; readonly outcomeLabel: unknown; readonly amount: number | null; readonly grounds: string; /** What was taken off the amount, minor units. */ readonly deduction: { amount: number; words: string } | null }

export const RULE = 'rule';
/** At the platform's step: no ruling yet, one side is asked first. */
export const MORE_EVIDENCE = 'more_evidence';
const FACTS: ReadonlySet<string> = new Set(['opened', 'step_completed', 'clock_fired', 'parcel', 'refund', 'resubmitted', 'withdrawn', 'completed']);
/** The steps at which each side files, the first time and when the platform asks for more. */
const FILING = { buyer: ['buyerEvidence', 'moreBuyerEvidence'], shop: ['shopEvidence', 'moreShopEvidence'] } as const satisfies Record<string, readonly string[]>;

type Who = keyof typeof FILING;

/** What both sides have said and shown, from the ticket's record. Rules and the system take no side. */
export function gatherSides(ticket: Pick<TicketDetail, 'workItems' | 'request'>, entries: readonly TimelineEntry[]): Record<Who, Side> {
  return { buyer: sideOf('buyer', ticket, entries), shop: sideOf('shop', ticket, entries) };
}

function sideOf(who: Who, ticket: Pick<TicketDetail, 'workItems' | 'request'>, entries: readonly TimelineEntry[]): Side {
  const own = entries.filter((entry) => sideBy(entry) === who && entry.element !== RULE);
  const files = own.flatMap((entry) => filesOf(entry).map((file) => ({ file, at: entry.at, entry })));
  const once = files.filter(({ file }, at) => files.findIndex((other) => other.file.id === file.id) === at);
  const filingAt: readonly string[] = FILING[who];
  const open = ticket.workItems.find((item) => filingAt.includes(item.element) && item.state === 'open');
  const done = entries.findLast((entry) => entry.kind === 'step_completed' && entry.element !== undefined && filingAt.includes(entry.element));
  const pieces = once.map((piece, index) => ({ n: index + 1, ...piece }));
  return {
    claims: own.flatMap((entry) => wordsOf(entry).map((words) => ({ at: entry.at, words, pieces: pieces.filter(({ file }) => filesOf(entry).some(({ id }) => id === file.id)).map(({ n }) => n) }))),
    pieces,
    filing: open ? 'open' : done ? (outcomeOf(done) === 'submit' ? 'filed' : 'skipped') : null,
    ...(open?.due ? { until: open.due.at } : {}),
  };
}

/** Whose doing an entry is. The opening is the buyer's request, whoever typed it in; a side's filing is its own, also when the shop's system files. */
function sideBy(entry: TimelineEntry): Who | undefined {
  if (entry.kind === 'opened') return 'buyer';
  const filer = (['buyer', 'shop'] as const).find((who) => entry.kind === 'step_completed' && (FILING[who] as readonly (string | undefined)[]).includes(entry.element));
  if (filer) return filer;
  if (entry.visibility === 'internal' && entry.kind !== 'step_completed') return undefined;
  return entry.actor.type === 'buyer' ? 'buyer' : entry.actor.type === 'user' ? 'shop' : undefined;
}

function filesOf({ data }: TimelineEntry): StoredFile[] {
  const { files, evidence } = data as { files?: unknown; evidence?: unknown };
  return [files, evidence].flatMap((list) => (Array.isArray(list) ? list.filter((file): file is StoredFile => typeof file === 'object' && file !== null && 'id' in file) : []));
}

/** Messages, notes on forms, reasons: what was written, without the desk's own notes. */
function wordsOf(entry: TimelineEntry): string[] {
  const { text, request, data } = entry.data as { text?: unknown; request?: { note?: unknown }; data?: Record<string, unknown> };
  const said = entry.kind === 'message' ? [text] : [request?.note, data?.note, data?.reasonText, data?.counterNote, data?.reply];
  return said.filter((words): words is string => typeof words === 'string' && words.trim() !== '');
}

/** The ruling that was made last. */
export function rulingOf(entries: readonly TimelineEntry[]): Ruling | undefined {
  const entry = entries.findLast((one) => one.kind === 'step_completed' && one.element === RULE && outcomeOf(one) !== MORE_EVIDENCE);
  if (!entry) return undefined;
  const data = (entry.data as { data?: { amount?: unknown; reasonText?: unknown; deduction?: unknown; deductionFor?: unknown } }).data ?? {};
  return {
    at: entry.at, who: entry.actor.name, outcome: outcomeOf(entry), outcomeLabel: (entry.data as { outcomeLabel?: unknown }).outcomeLabel,
    amount: outcomeOf(entry) === 'refund' && typeof data.amount === 'number' ? data.amount : null, grounds: typeof data.reasonText === 'string' ? data.reasonText : '',
    deduction: typeof data.deduction === 'number' && data.deduction > 0 ? { amount: data.deduction, words: typeof data.deductionFor === 'string' ? data.deductionFor : '' } : null,
  };
}

/** The most that the shop offered so far, in minor units. */
export function shopOffer(entries: readonly TimelineEntry[]): number | null {
  const offers = entries.filter((entry) => entry.kind === 'step_completed' && entry.actor.type === 'user' && entry.element !== RULE)
    .flatMap((entry) => { const { amount } = ((entry.data as { data?: { amount?: unknown } }).data ?? {}); return typeof amount === 'number' && outcomeOf(entry) !== 'reject' ? [amount] : []; });
  return offers.at(-1) ?? null;
}

/** A piece that can be looked at beside another. */
export function isPicture({ file }: Piece): boolean {
  return file.type.startsWith('image/');
}

/** Facts between the sides: what was done, by whom, without talk and the inner working of the flow. */
export function factsOf(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.filter((entry) => FACTS.has(entry.kind) && isTelling(entry));
}

function outcomeOf({ data }: TimelineEntry): string {
  const { outcome } = data as { outcome?: unknown };
  return typeof outcome === 'string' ? outcome : '';
}
