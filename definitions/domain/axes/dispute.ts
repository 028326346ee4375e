export const disputeStates = ['none', 'open', 'evidence', 'decided'] as const;
export type DisputeState = (typeof disputeStates)[number];

/**
 * The dispute axis: open while the platform has the case (`evidence` while it waits for what the sides file), decided afterwards, also when
 * the ticket goes on or ends.
 */
export function disputeAxis(facts: { atPlatform: boolean; filing: boolean; before: DisputeState }): DisputeState {
  if (facts.atPlatform) return facts.filing ? 'evidence' : 'open';
  return facts.before === 'open' || facts.before === 'evidence' ? 'decided' : facts.before;
}
