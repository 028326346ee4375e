import type { EventDefinition, Model, Node } from '../../engine/kernel/types.ts';
import { conditionWords } from './condition-words.ts';
import { say } from './speaker.ts';
import type { Speaker } from './speaker.ts';
import { timerWords } from './timer-words.ts';

/** When an event happens. @param name what its author called it */
export function eventWords(event: EventDefinition, name: string, speaker: Speaker): string {
  switch (event.kind) {
    case 'timer': return event.timer.kind === 'duration'
      ? say(speaker, `过了 ${timerWords(event.timer, speaker)}`, `after ${timerWords(event.timer, speaker)}`)
      : say(speaker, `到了“${name}”的时间`, `at the time of “${name}”`);
    case 'message': return say(speaker, `收到“${name}”`, `when “${name}” arrives`);
    case 'signal': return say(speaker, `出现“${name}”`, `when “${name}” is signalled`);
    case 'conditional': {
      const condition = conditionWords(event.condition, speaker) ?? `“${name}”`;
      return say(speaker, condition, `when ${condition}`);
    }
    default: return say(speaker, `“${name}”`, `with “${name}”`);
  }
}

/** What comes in while a step is open, and whether the step ends by it. */
export function interruptionWords(node: Node, model: Model, speaker: Speaker): string {
  const host = speaker.label(model.nodes[node.attachedTo ?? '']?.label);
  const name = speaker.label(node.label);
  if (node.event?.kind === 'escalation') return say(speaker, `“${host}”里走到“${name}”，就离开它`, `Once “${name}” is reached inside “${host}”, it is left`);
  if (node.event?.kind === 'error') return say(speaker, `“${host}”办不成（${name}），改走这里`, `“${host}” fails (${name}) and it goes on here`);
  const when = node.event ? eventWords(node.event, name, speaker) : `“${name}”`;
  if (node.interrupting === false) return say(speaker, `“${host}”还在进行时，${when}，另外再走一路`, `While “${host}” goes on, ${when}, another way begins beside it`);
  return say(speaker, `“${host}”还在进行时，${when}，就离开它`, `While “${host}” is open, ${when}, it is left`);
}

/** What ends: the ticket, a part of the flow, or the part around it because of what happened. */
export function endWords(node: Node, model: Model, speaker: Speaker): string {
  const name = speaker.label(node.label);
  const part = model.nodes[node.scope];
  const event = node.event;
  if (part && (event?.kind === 'escalation' || event?.kind === 'error')) {
    const caught = Object.values(model.nodes).find((other) => other.attachedTo === part.id && other.event?.kind === event.kind && codeOf(other) === codeOf(node));
    if (caught) return say(speaker, `“${name}”：离开“${speaker.label(part.label)}”，从“${speaker.label(caught.label)}”接着走`, `“${name}”: “${speaker.label(part.label)}” is left, it goes on from “${speaker.label(caught.label)}”`);
  }
  if (part) return say(speaker, `“${speaker.label(part.label)}”这一段走完（${name}）`, `The part “${speaker.label(part.label)}” is done (${name})`);
  const status = node.ext.status ? speaker.status(node.ext.status) : '';
  return say(speaker, `结束“${name}”${status && status !== name ? `，工单状态：${status}` : ''}`, `The end: “${name}”${status && status !== name ? `, ticket status: ${status}` : ''}`);
}

function codeOf({ event }: Node): string | undefined {
  return event?.kind === 'escalation' || event?.kind === 'error' ? event.code : undefined;
}
