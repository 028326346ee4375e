import type { TicketDetail } from '../../../server/contracts/types.ts';
import { formatMoney } from '../../../ui/format/money.ts';
import type { Text } from '../../../ui/i18n/text.ts';

/** What a decision is made on: the ticket's version and those of its facts that a decision weighs. */
export type Seen = Pick<TicketDetail, 'version' | 'status' | 'request' | 'reason' | 'lines' | 'amounts'>;

/** Whether anything that a decision weighs differs. A message or a reassignment makes a new version but changes nothing here. */
export function isSameRequest(seen: Seen, now: Seen): boolean {
  return JSON.stringify(weighed(seen)) === JSON.stringify(weighed(now));
}

/** What changed between the version that was looked at and now, one phrase each: 「马克杯 2 件 → 1 件」, 「¥104.50 → ¥52.25」. */
export function requestChanges(seen: Seen, now: Seen, text: Text): readonly string[] {
  return [
    ...quantityChanges(seen, now, text),
    ...amountChange(seen, now, text),
    ...differs(text.label(seen.reason?.label), text.label(now.reason?.label), (from, to) => text.t('ticket.change.reason', { from, to })),
    ...differs(seen.request.note ?? '', now.request.note ?? '', () => text.t('ticket.change.note')),
    ...differs(fileIds(seen), fileIds(now), () =>
      text.t('ticket.change.evidence', { from: seen.request.evidence.length, to: now.request.evidence.length })),
    ...differs(seen.request.received, now.request.received, () => text.t('ticket.change.received')),
    ...differs(seen.status, now.status, (from, to) => text.t('ticket.change.status', { from: text.word(from), to: text.word(to) })),
  ];
}

function quantityChanges(seen: Seen, now: Seen, text: Text): readonly string[] {
  const quantities = (ticket: Seen) => new Map(ticket.request.lines.map((line) => [line.lineId, line.quantity]));
  const before = quantities(seen);
  const after = quantities(now);
  const titles = new Map([...seen.lines, ...now.lines].map((line) => [line.lineId, line.title]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((lineId) =>
    differs(before.get(lineId) ?? 0, after.get(lineId) ?? 0, (from, to) =>
      text.t('ticket.change.quantity', { title: titles.get(lineId) ?? lineId, from, to })));
}

function amountChange(seen: Seen, now: Seen, text: Text): readonly string[] {
  const money = (ticket: Seen) =>
    ticket.amounts.requested === null ? '—' : formatMoney(ticket.amounts.requested, ticket.amounts.currency, text.language);
  return differs(money(seen), money(now), (from, to) => text.t('ticket.change.amount', { from, to }));
}

function differs<V>(from: V, to: V, say: (from: V, to: V) => string): readonly string[] {
  return from === to ? [] : [say(from, to)];
}

function fileIds(ticket: Seen): string {
  return ticket.request.evidence.map((file) => file.id).join();
}

function weighed(ticket: Seen): unknown {
  const { request, amounts, status, reason } = ticket;
  return [request.lines, request.note, fileIds(ticket), request.received, amounts.requested, status, reason?.code];
}
