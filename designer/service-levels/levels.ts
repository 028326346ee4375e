import type { EntryMatch, ServiceLevels, Target } from '../../engine/service-levels/target.ts';

/** What entries of the timeline can do to a promise, in the order in which one reads it. */
export const facts = ['start', 'stop', 'pause', 'resume', 'reset', 'cancel'] as const;
export type Fact = (typeof facts)[number];

/** Entries that a promise can be about, those that are used most first. */
export const factKinds = [
  'opened', 'message', 'step_entered', 'step_completed', 'completed', 'suspended', 'resumed', 'resubmitted', 'withdrawn', 'voided', 'refund', 'parcel', 'claimed', 'reassigned', 'assigned', 'note', 'call',
  'clock_fired', 'clock_extended', 'incident', 'service_done', 'service_failed', 'decision', 'compensation', 'charge',
] as const;

export const actors = ['user', 'buyer', 'system', 'rule'] as const;

/** A promise to begin with: answered by somebody within two working hours. */
export function newTarget(targets: readonly Target[]): Target {
  return {
    key: freeKey(targets), label: { zh: '新时限', en: 'New service level' }, allow: 'PT2H', time: 'working', warn: ['PT30M'],
    start: [{ kind: 'opened' }], stop: [{ kind: 'message', by: ['user'], visibility: 'buyer' }], pause: [{ kind: 'suspended' }], resume: [{ kind: 'resumed' }], cancel: [{ kind: 'voided' }],
  };
}

function freeKey(targets: readonly Target[]): string {
  for (let number = targets.length + 1; ; number++) if (!targets.some(({ key }) => key === `level_${number}`)) return `level_${number}`;
}

/** A promise with one of its lists changed; an empty list that may be absent goes. */
export function withFacts(target: Target, fact: Fact, matches: readonly EntryMatch[]): Target {
  const { [fact]: _before, ...others } = target;
  return (matches.length === 0 && fact !== 'start' && fact !== 'stop' ? others : { ...others, [fact]: matches }) as Target;
}

/** Sets a part, or with undefined or an empty list takes it away. */
export function withPart<T extends object>(whole: T, key: keyof T, value: unknown): T {
  const { [key]: _before, ...others } = whole;
  return (value === undefined || (Array.isArray(value) && value.length === 0) ? others : { ...others, [key]: value }) as T;
}

export function replaceTarget({ targets }: ServiceLevels, at: number, target: Target | undefined): ServiceLevels {
  return { targets: target === undefined ? targets.filter((_, other) => other !== at) : targets.with(at, target) };
}
