/**
 * Why a ticket cannot be replayed. `not_recorded`: it began before its commands were kept · `moved`, `migrated`: a person took it elsewhere ·
 * `not_reproduced`: on its own version it does not come out as it was · `endless`: it never comes to rest · `refused`: the kernel did not take
 * what had happened.
 */
export const cannotReplayCodes = ['not_recorded', 'moved', 'migrated', 'not_reproduced', 'endless', 'refused'] as const;

export type CannotReplayCode = (typeof cannotReplayCodes)[number];

export class CannotReplay extends Error {
  override name = 'CannotReplay';
  readonly code: CannotReplayCode;
  constructor(code: CannotReplayCode) {
    super(`The ticket cannot be replayed: ${code}.`);
    this.code = code;
  }
}
