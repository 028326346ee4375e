import type { TicketDetail } from '../../server/contracts/types.ts';
import { formatDuration } from '../format/duration.ts';
import { formatWhen } from '../format/when.ts';
import type { Text } from '../i18n/text.ts';

export type TrailStep = TicketDetail['steps'][number];

/**
 * The steps to draw: a step that a loop came back to stands once, at its latest visit. A visit that is only expected does
 * not take the place of one that happened.
 */
export function collapseLoops(steps: readonly TrailStep[]): readonly TrailStep[] {
  const last = new Map<string, TrailStep>();
  for (const step of steps) {
    const key = `${step.element} ${step.state === 'later' ? 'expected' : 'visited'}`;
    // A Map keeps the first place of a key; a later visit belongs at its own place.
    last.delete(key);
    last.set(key, step);
  }
  return [...last.values()];
}

/** The second line of a step: when it was done, how long it is open, or that it comes later and how long it may take. */
export function stepWords(step: TrailStep, now: Date, text: Text): string {
  const visit = step.visit > 1 ? `${text.t('trail.visit', { n: step.visit })} · ` : '';
  if (step.state === 'done' && step.completedAt) return visit + formatWhen(step.completedAt, now, text);
  if (step.state === 'failed') return visit + text.t('trail.failed');
  if (step.state === 'current') {
    if (!step.enteredAt) return visit + text.t('trail.current');
    const age = now.getTime() - new Date(step.enteredAt).getTime();
    if (age < 60_000) return visit + text.t('trail.currentNow');
    return visit + text.t('trail.currentFor', { span: formatDuration(age, text) });
  }
  if (!step.allowed) return text.t('trail.later');
  return text.t(step.allowed.working ? 'trail.laterWorking' : 'trail.laterFor', { span: formatDuration(step.allowed.ms, text) });
}
