import type { Due, TicketDetail, TicketSummary, WorkItem } from '../../server/contracts/types.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatMoney } from '../../ui/format/money.ts';
import { formatMoment } from '../../ui/format/when.ts';
import type { TextKey } from '../../ui/i18n/areas/index.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** The sentence at the top of a progress page and what the clock says under it. */
export interface Headline {
  title: string;
  /** How long is left: 「6 天 23 小时」. */
  left?: string;
  /** Until when, and what happens if nobody acts. */
  consequence?: string;
}

/** The work items that wait for this buyer. */
export function myItems(ticket: TicketDetail): WorkItem[] {
  return ticket.workItems.filter((item) => item.state === 'open' && item.canWork);
}

/** Whether a step waits for an answer. A step without a main outcome only leaves a way open, such as asking for arbitration, unless it asks to be paid elsewhere. */
function demands(item: WorkItem): boolean {
  return item.outcomes.length === 0 || item.outcomes.some((outcome) => outcome.tone === 'primary') || 'payUrl' in item.data;
}

/** What the buyer must do, or whom everybody waits for. */
export function headline(ticket: TicketDetail, now: Date, text: Text): Headline {
  const mine = myItems(ticket).find(demands);
  const due = mine ? (mine.due ?? ticket.due) : ticket.due;
  const clock = ticket.suspendedUntil === null ? clockWords(due, mine !== undefined, ticket, now, text) : {};
  // Here it is known that the buyer has done their part; in a list it is not.
  if (!mine) return { title: text.word(`buyer.wait.${ticket.type}.${ticket.status}.theirs`, text.word(`buyer.wait.${ticket.status}.theirs`, waitingHeadline(ticket, text))), ...clock };
  const turn = text.t('buyer.headline.turn', { step: text.label(mine.label) });
  return { title: text.word(`buyer.headline.${ticket.type}.${ticket.status}`, text.word(`buyer.headline.${ticket.status}`, turn)), ...clock };
}

/** The headline while it is not the buyer's turn; the flow's own status word where the product has none. */
export function waitingHeadline(ticket: Pick<TicketSummary, 'type' | 'status' | 'amounts'>, text: Text): string {
  const { type, status, amounts } = ticket;
  if (status === 'completed' && amounts.refunded > 0) {
    return text.t('buyer.wait.completed.refunded', { amount: formatMoney(amounts.refunded, amounts.currency, text.language) });
  }
  return text.word(`buyer.wait.${type}.${status}`, text.word(`buyer.wait.${status}`, text.word(status)));
}

type Place = Pick<TicketSummary, 'type' | 'status'>;

function clockWords(due: Due | null, mine: boolean, place: Place, now: Date, text: Text): Partial<Headline> {
  // A service level is between the shop and its people.
  if (!due || due.kind !== 'clock') return {};
  const ms = new Date(due.at).getTime() - now.getTime();
  if (ms <= 0) return { consequence: text.t('buyer.clock.due') };
  const span = formatDuration(ms, text);
  return { ...(mine ? { left: span } : {}), consequence: silenceWords(due, mine, place, text) };
}

/** What silence does: in the words for this type, status and outcome, for less and less of them, for the status, else naming the outcome. */
function silenceWords(due: Due, mine: boolean, { type, status }: Place, text: Text): string {
  const time = formatMoment(new Date(due.at));
  const side = mine ? 'mine' : 'theirs';
  if (!due.silence) return text.t(`buyer.silence.${side}.none`, { time });
  const { outcome, label } = due.silence;
  const known = [`${type}.${status}.${outcome}`, `${status}.${outcome}`, outcome, `status.${status}`].map((key) => `buyer.silence.${side}.${key}`).find((key) => text.word(key, '') !== '');
  // The catalogue was just asked for the key.
  if (known) return text.t(known as TextKey, { time });
  return text.t(`buyer.silence.${side}.other`, { time, outcome: text.label(label) });
}
