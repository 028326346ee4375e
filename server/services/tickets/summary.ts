import { typeOf, type TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import { movesMoney } from '../../../definitions/domain/ticket-type.ts';
import type { Due, TicketRow } from '../../../engine/store/ticket.ts';
import type { Axes } from '../../../definitions/after-sale/axes.ts';
import { goodsSums } from '../../../definitions/domain/axes/goods.ts';
import { groupLabel } from '../groups.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketSummary } from '../../contracts/types.ts';
import { maskPhone } from '../actors.ts';
import type { FlowWords } from './flow-words.ts';

/** A list row. `names` are the people of the page by id. */
export function summaryOf(row: TicketRow, actor: Actor, names: ReadonlyMap<string, string>, words: FlowWords): TicketSummary {
  const summary = row.summary as unknown as TicketSummaryData;
  const money = movesMoney(typeOf(row));
  return {
    id: row.ticket_id, number: row.number, type: row.type, typeLabel: summary.typeLabel, flow: { key: row.flow_key, version: row.flow_version },
    status: row.status, statusGroup: row.status_group as TicketSummary['statusGroup'], version: row.version, appliedAt: row.applied_at,
    order: { number: row.order_number, channel: row.channel },
    buyer: { name: row.buyer_name, phoneMasked: maskPhone(row.buyer_phone) },
    lines: summary.lines,
    reason: { code: row.reason, label: summary.reasonLabel },
    evidenceCount: summary.evidenceCount,
    amounts: { requested: money ? row.requested : null, approved: row.approved, refunded: row.refunded, currency: row.currency },
    assignee: row.assignee && actor.kind !== 'buyer' ? { id: row.assignee, name: names.get(row.assignee) ?? '' } : null,
    group: row.grp && actor.kind !== 'buyer' ? { code: row.grp, label: groupLabel(row.grp) } : null,
    due: row.due && row.suspended_reason === null
      ? dueView(row, row.due, words, actor.kind === 'buyer')
      : null,
    suspendedUntil: row.suspended_until, tags: actor.kind === 'buyer' ? [] : row.tags, axes: axesView(row, summary.axes, actor, words),
  };
}

/** A promise is the shop's own matter: buyers see the clock behind it. */
function dueView(row: TicketRow, seen: Due, words: FlowWords, buyer: boolean): TicketSummary['due'] {
  const due = buyer && seen.kind === 'sla' ? seen.clock : seen;
  if (!due) return null;
  const common = { at: due.at, ...(due.warnAt ? { warnAt: due.warnAt } : {}) };
  if (due.kind === 'sla') return { ...common, kind: 'sla', label: due.label };
  return {
    ...common, kind: 'clock', ...(due.extended ? { extended: due.extended } : {}),
    ...(due.silence ? { silence: { outcome: due.silence, label: words.outcome(row, due.element, due.silence) } } : {}),
  };
}

/** The axes as they were written with the last command. A ticket of an older program has none until its next one. */
function axesView(row: TicketRow, axes: Axes | undefined, actor: Actor, words: FlowWords): TicketSummary['axes'] {
  if (!axes) return { process: [], goods: [], money: 'none', dispute: 'none' };
  return {
    process: axes.process.map((step) => ({ element: step.element, label: words.step(row, step, actor.kind === 'buyer') })),
    goods: goodsSums(axes.goods), money: axes.money, dispute: axes.dispute,
  };
}
