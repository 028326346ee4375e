import type { TicketDetail } from '../../server/contracts/types.ts';
import { formatMoney } from '../format/money.ts';
import type { Text } from '../i18n/text.ts';
import { axisTone, statusTone, type Tone } from './status-tone.ts';

/** One word on an axis and what it means. */
export interface AxisValue {
  readonly words: string;
  readonly tone: Tone;
}

type Axes = Pick<TicketDetail, 'process' | 'axes' | 'money' | 'dispute' | 'amounts' | 'status'>;

/** Where the flow stands: its open steps, or that it is over. */
export function processValues(ticket: Axes, text: Text): readonly AxisValue[] {
  if (ticket.process.steps.length === 0) return [{ words: text.t('axes.over'), tone: 'neutral' }];
  return ticket.process.steps.map((step) => ({ words: text.label(step.label), tone: statusTone(ticket.status) }));
}

/** Where the pieces are and what came of them, over all items: `完好 2 件`, `缺少 1 件`. */
export function goodsValues(ticket: Pick<Axes, 'axes'>, text: Text): readonly AxisValue[] {
  return ticket.axes.goods.map(({ state, quantity }) => ({
    words: text.t('goods.pieces', { state: text.word(`goods.${state}`), count: quantity }),
    tone: axisTone('goods', state),
  }));
}

/** What the money does: the state with the amount it is about. An unknown result carries a question mark. */
export function moneyValues(ticket: Axes, text: Text): readonly AxisValue[] {
  const { state } = ticket.money;
  const tone = axisTone('money', state);
  const word = `${text.word(`money.${state}`)}${state === 'unknown' ? '？' : ''}`;
  const amount = moneyAmount(ticket);
  if (state === 'none' || amount === null) return [{ words: word, tone }];
  const shown = formatMoney(amount, ticket.amounts.currency, text.language);
  return [{ words: text.t('axes.money.amount', { state: word, amount: shown }), tone }];
}

export function disputeValues(ticket: Axes, text: Text): readonly AxisValue[] {
  return [{ words: text.word(`dispute.${ticket.dispute.state}`), tone: axisTone('dispute', ticket.dispute.state) }];
}

function moneyAmount(ticket: Axes): number | null {
  if (ticket.money.state === 'succeeded') return ticket.amounts.refunded;
  return ticket.amounts.approved ?? ticket.amounts.requested;
}
