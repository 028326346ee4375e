import type { TicketSummary } from '../../server/contracts/types.ts';
import { deadlineState } from '../../ui/components/deadline-state.ts';
import { deadlineWords } from '../../ui/components/deadline-chip.tsx';
import { shownStatus } from '../../ui/components/status-tone.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** What the row's amount column shows: what was paid back, else agreed, else asked for; a dash for types that ask for no money, even when a difference is settled. */
export function rowAmount(ticket: TicketSummary, text: Text): string {
  const { amounts } = ticket;
  if (amounts.requested === null) return '—';
  return formatMoney(amounts.refunded > 0 ? amounts.refunded : (amounts.approved ?? amounts.requested), amounts.currency, text.language);
}

/** Where goods that move are, and the dispute where there is one: `寄回途中 2 件`. Nothing while neither says more than the status. */
export function rowGoods(ticket: TicketSummary, text: Text): string {
  const moving = ticket.axes.goods.filter(({ state }) => state !== 'no_return' && state !== 'requested');
  const words = moving.map(({ state, quantity }) => text.t('goods.pieces', { state: text.word(`goods.${state}`), count: quantity }));
  return [...words, ticket.axes.dispute === 'none' ? '' : text.word(`dispute.${ticket.axes.dispute}`)].filter(Boolean).join(' · ');
}

/** What the money does. Nothing where none moves. */
export function rowMoney(ticket: TicketSummary, text: Text): string {
  const { money } = ticket.axes;
  return money === 'none' ? '' : text.word(`money.${money}`);
}

/** Reason with the number of pictures: `收到时破损 · 3 图`. */
export function rowReason(ticket: TicketSummary, text: Text): string {
  const evidence = ticket.evidenceCount > 0 ? text.t('inbox.evidence', { count: ticket.evidenceCount }) : '';
  return [text.label(ticket.reason?.label), evidence].filter(Boolean).join(' · ');
}

/** The row in one sentence for screen readers: number, type, status, time left and what silence does. */
export function rowName(ticket: TicketSummary, now: Date, text: Text): string {
  const suspended = ticket.statusGroup === 'suspended';
  const state = deadlineState(ticket.due, suspended, now);
  const time = deadlineWords({ due: ticket.due, suspended, suspendedUntil: ticket.suspendedUntil, left: true }, state, now, text);
  const silence = ticket.due?.silence ? text.t('deadline.silence.short', { outcome: text.label(ticket.due.silence.label) }) : '';
  return [ticket.number, text.label(ticket.typeLabel), text.word(shownStatus(ticket)), state === 'none' ? '' : time, silence]
    .filter(Boolean)
    .join(text.t('common.separator'));
}
