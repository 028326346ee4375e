import type Modeler from 'bpmn-js/lib/Modeler.js';
import type { Model, TimerSpec } from '../../engine/kernel/types.ts';
import type { Problem } from '../../engine/model/problems.ts';
import { say } from '../words/speaker.ts';
import type { Speaker } from '../words/speaker.ts';
import { timerWords } from '../words/timer-words.ts';
import { service } from './services.ts';

/** Writes each step's clock under it and marks what has problems. Styles: `rf-clock`, `rf-problem`. */
export function drawBadges(modeler: Modeler, model: Model | undefined, problems: readonly Problem[], speaker: Speaker): void {
  const overlays = service(modeler, 'overlays');
  const registry = service(modeler, 'elementRegistry');
  overlays.remove({ type: 'rf-badge' });
  for (const node of Object.values(model?.nodes ?? {})) {
    const clock = node.ext.clock;
    if (!clock || !registry.get(node.id)) continue;
    const outcome = node.ext.outcomes?.find(({ code }) => code === clock.outcome)?.label;
    const limit = limitWords(clock.timer, speaker);
    overlays.add(node.id, 'rf-badge', { position: { bottom: -2, right: 60 }, show: { minZoom: 0.5 }, html: badge('rf-clock', outcome ? `${limit} › ${speaker.label(outcome)}` : limit) });
  }
  const seen = new Set<string>();
  for (const { element, severity } of problems) {
    const drawn = registry.get(element);
    if (!drawn || drawn.waypoints || !drawn.parent || seen.has(element)) continue;
    seen.add(element);
    overlays.add(element, 'rf-badge', { position: { top: -9, right: 9 }, html: badge(`rf-problem rf-${severity}`, '!') });
  }
}

/** Short enough to stand under a step: `2 天`, 按政策. */
function limitWords(timer: TimerSpec, speaker: Speaker): string {
  if (!timer.value.startsWith('=')) return timerWords(timer, speaker);
  return timer.value.startsWith('=policy.') ? say(speaker, '按政策', 'by policy') : say(speaker, '按数据', 'by data');
}

function badge(style: string, words: string): HTMLElement {
  const html = document.createElement('div');
  html.className = style;
  html.textContent = words;
  return html;
}
