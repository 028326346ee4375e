import type { Outcome } from './replay-ticket.ts';

/** Tickets that part at the same place in the same way are one group. */
export function groupOf(outcome: Exclude<Outcome, { result: 'same' }>): string {
  if (outcome.result === 'cannot') return outcome.code;
  const { kind, parting, left, status } = outcome.difference;
  return [kind, parting.after, parting.was, parting.now, left.map(({ model, element, why, detail }) => `${model}/${element} ${why} ${detail ?? ''}`).join(), status.now].join(' ');
}
