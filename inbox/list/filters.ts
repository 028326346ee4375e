import type { TicketQuery } from '../../server/contracts/types.ts';
import type { ViewCode } from '../../ui/shell/views.ts';
import { changeParams } from '../../ui/state/change-params.ts';

export const statusGroups = ['pending_review', 'in_progress', 'rejected', 'suspended', 'completed', 'closed'] as const;
export const appliedRanges = ['today', '7d', '30d'] as const;
export const dueRanges = ['overdue', 'soon', 'today', 'none'] as const;
export const sorts = ['due', '-appliedAt', 'appliedAt'] as const;

/** States of the axes that one looks for. */
export const axisStates = [
  'goods.in_transit', 'goods.received_good', 'goods.received_damaged', 'goods.missing', 'goods.not_ours', 'goods.sent_out', 'goods.replaced', 'goods.repaired',
  'money.reserved', 'money.processing', 'money.unknown', 'money.failed', 'money.succeeded', 'dispute.open', 'dispute.evidence', 'dispute.decided',
] as const;

/** The filter names in the address. `group` is the group of statuses, `turn` the group of people whose turn it is; `place` is a place in a flow, `return-refund/2/review` (version and step may be left out); `axes` holds states such as `goods.in_transit,money.failed`; `applied` is a range's name or `2026-11-01..2026-11-19`; `from` is the number of the first row. */
export const filterNames = ['q', 'type', 'group', 'applied', 'channel', 'assignee', 'due', 'axes', 'turn', 'tag', 'place', 'sort', 'cursor', 'from'] as const;
export type FilterName = (typeof filterNames)[number];

export type Filter = Readonly<Record<FilterName, string>>;

/** Rows on one page. */
export const pageSize = 30;

/** The filter that an address holds; absent parts are empty. */
export function readFilter(params: URLSearchParams): Filter {
  return Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ''])) as Filter;
}

/** What of a filter a saved view keeps: not the place in the list. */
export function keptFilter(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== '' && name !== 'cursor' && name !== 'from'));
}

/** The address with some parts changed. Any other filter or order begins again at the first page. */
export function changeFilter(params: URLSearchParams, changes: Partial<Filter>): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!('cursor' in changes)) {
    next.delete('cursor');
    next.delete('from');
  }
  return changeParams(next, changes);
}

/** Whether anything narrows the list beyond its view. */
export function isFiltered(filter: Filter): boolean {
  return ['q', 'type', 'group', 'applied', 'channel', 'assignee', 'due', 'axes', 'turn', 'tag', 'place'].some((name) => filter[name as FilterName] !== '');
}

/** What the list asks of the server. Values that the address holds but no one offers are passed over. */
export function toQuery(view: ViewCode, filter: Filter, now: Date): Partial<TicketQuery> {
  const applied = appliedSpan(filter.applied, now);
  return {
    view,
    limit: pageSize,
    sort: offered(sorts, filter.sort) ?? 'due',
    ...(filter.q && { q: filter.q }),
    ...(filter.type && { type: filter.type.split(',') }),
    ...(filter.channel && { channel: filter.channel }),
    ...(filter.assignee && { assignee: filter.assignee }),
    ...(filter.turn && { group: filter.turn }),
    ...(filter.tag && { tag: filter.tag }),
    ...(filter.cursor && { cursor: filter.cursor }),
    ...(offered(statusGroups, filter.group) && { statusGroup: offered(statusGroups, filter.group) }),
    ...(offered(dueRanges, filter.due) && { due: offered(dueRanges, filter.due) }),
    ...placeOf(filter.place),
    ...axesOf(filter.axes),
    ...applied,
  };
}

/** A flow, one of its versions, one of its steps. */
export function placeOf(place: string): Pick<Partial<TicketQuery>, 'flow' | 'flowVersion' | 'step'> {
  const [flow, version = '', step] = place.split('/');
  return { ...(flow && { flow }), ...(/^[1-9]\d{0,5}$/.test(version) && { flowVersion: Number(version) }), ...(step && { step }) };
}

/** States of one axis are alternatives; axes narrow each other. */
function axesOf(axes: string): Pick<Partial<TicketQuery>, 'goods' | 'money' | 'dispute'> {
  const asked = axes.split(',').flatMap((state) => offered(axisStates, state) ?? []).map((state) => state.split('.') as [string, string]);
  const of = (axis: string): string[] => asked.filter(([name]) => name === axis).map(([, state]) => state);
  return Object.fromEntries(['goods', 'money', 'dispute'].map((axis) => [axis, of(axis)]).filter(([, states]) => states!.length > 0));
}

/** The days a custom range names, or null: `2026-11-01..2026-11-19`, either side may be empty. */
export function customRange(applied: string): { readonly from: string; readonly to: string } | null {
  const found = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(applied);
  return found && (found[1] || found[2]) ? { from: found[1] ?? '', to: found[2] ?? '' } : null;
}

function appliedSpan(applied: string, now: Date): Pick<Partial<TicketQuery>, 'appliedFrom' | 'appliedTo'> {
  const days = { today: 0, '7d': 7, '30d': 30 }[applied];
  if (days !== undefined) return { appliedFrom: startOfDay(now, -days).toISOString() };
  const range = customRange(applied);
  return {
    ...(range?.from && { appliedFrom: new Date(`${range.from}T00:00:00`).toISOString() }),
    ...(range?.to && { appliedTo: startOfDay(new Date(`${range.to}T00:00:00`), 1).toISOString() }),
  };
}

function startOfDay(at: Date, addDays: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + addDays);
}

function offered<const W extends readonly string[]>(words: W, value: string): W[number] | undefined {
  return words.find((word) => word === value);
}
