import type { FlowSummary } from '../../server/contracts/types.ts';

/** Which flows are shown. `mine`: those whose draft the reader saved last. */
export const shows = ['all', 'problems', 'drafts', 'mine', 'stopped'] as const;
export type Show = (typeof shows)[number];

export const orders = ['running', 'name', 'changed'] as const;
export type Order = (typeof orders)[number];

export interface Shown { typed: string; show: Show; order: Order; /** Name of the reader. */ me: string }

type Label = { zh: string; en?: string | undefined };

const fits: Readonly<Record<Show, (flow: FlowSummary, me: string) => boolean>> = {
  all: () => true,
  problems: ({ stuck }) => stuck > 0,
  drafts: ({ draft }) => draft !== null,
  mine: ({ draft }, me) => draft?.editor === me,
  stopped: ({ stopped }) => stopped !== null,
};

/** The flows that fit what was typed and chosen, in the chosen order. @param say a name in the reader's language */
export function shownFlows(flows: readonly FlowSummary[], { typed, show, order, me }: Shown, say: (label: Label) => string): FlowSummary[] {
  const wanted = typed.trim().toLowerCase();
  const found = flows.filter((flow) => fits[show](flow, me) && [flow.key, flow.type, flow.label.zh, flow.label.en ?? ''].some((word) => word.toLowerCase().includes(wanted)));
  const changed = ({ draft, publishedAt }: FlowSummary): string => draft?.updatedAt ?? publishedAt ?? '';
  const byName = (a: FlowSummary, b: FlowSummary): number => say(a.label).localeCompare(say(b.label));
  if (order === 'name') return found.toSorted(byName);
  if (order === 'changed') return found.toSorted((a, b) => changed(b).localeCompare(changed(a)) || byName(a, b));
  // flows that only others call have no tickets of their own
  return found.toSorted((a, b) => Number(a.ticketType === null) - Number(b.ticketType === null) || b.running - a.running || byName(a, b));
}
