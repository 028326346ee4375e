import type { Model, Node, TimerSpec } from '../../engine/kernel/types.ts';
import { endWords, eventWords, interruptionWords } from './event-words.ts';
import { computedWords, say } from './speaker.ts';
import type { Speaker } from './speaker.ts';
import { timerWords } from './timer-words.ts';

/** What happens at a step, as one sentence. */
export function stepWords(node: Node, model: Model, speaker: Speaker): string {
  return `${sentence(node, model, speaker)}${say(speaker, '。', '.')}`;
}

function sentence(node: Node, model: Model, speaker: Speaker): string {
  const name = speaker.label(node.label);
  switch (node.type) {
    case 'userTask': return `${say(speaker, `${people(node, model, speaker)}办“${name}”`, `${upper(people(node, model, speaker))}: “${name}”`)}${clockWords(node, speaker)}${loopWords(node, speaker)}`;
    case 'serviceTask': case 'sendTask': return automatic(name, speaker.service(node.ext.service ?? ''), node, speaker);
    case 'businessRuleTask': return say(speaker, `查决策表“${speaker.decision(node.ext.decision ?? '')}”，得出“${name}”`, `The decision table “${speaker.decision(node.ext.decision ?? '')}” gives “${name}”`);
    case 'scriptTask': return say(speaker, `系统算出“${name}”`, `The system works out “${name}”`);
    case 'callActivity': return say(speaker, `走另一个流程“${name}”，走完回来`, `Another flow, “${name}”, runs and comes back`) + loopWords(node, speaker);
    case 'startEvent': return node.event ? say(speaker, `${eventWords(node.event, name, speaker)}，从这里开始`, `It begins here ${eventWords(node.event, name, speaker)}`) : say(speaker, `从“${name}”开始`, `It begins with “${name}”`);
    case 'endEvent': return endWords(node, model, speaker);
    case 'boundaryEvent': return interruptionWords(node, model, speaker);
    case 'catchEvent': case 'receiveTask': return node.event ? say(speaker, `等到${eventWords(node.event, name, speaker)}`, `It waits ${eventWords(node.event, name, speaker)}`) : say(speaker, `等“${name}”`, `It waits for “${name}”`);
    case 'subProcess': case 'transaction': case 'adHocSubProcess': return say(speaker, `“${name}”这一段开始`, `The part “${name}” begins`) + loopWords(node, speaker);
    case 'eventSubProcess': return say(speaker, `“${name}”：随时可能插进来的一段`, `“${name}”: a part that may come in at any time`);
    default: return gatewayWords(node, name, speaker);
  }
}

function gatewayWords(node: Node, name: string, speaker: Speaker): string {
  const joins = node.incoming.length > 1 && node.outgoing.length < 2;
  // Without a name of its own its id would be read.
  const called = name === node.id ? '' : say(speaker, `“${name}”`, ` “${name}”`);
  switch (node.type) {
    case 'parallelGateway': return joins ? say(speaker, `等几路都到齐${called}`, `All ways must have come${called}`) : say(speaker, `几路同时进行${called}`, `Several ways at the same time${called}`);
    case 'inclusiveGateway': return joins ? say(speaker, `等走了的几路到齐${called}`, `The ways that were taken must have come${called}`) : say(speaker, `条件成立的几路都走${called}`, `Every way whose condition holds${called}`);
    case 'exclusiveGateway': return joins ? say(speaker, `几路在这里会合${called}`, `Ways meet${called}`) : say(speaker, `判断${called}`, `Choice${called}`);
    case 'eventBasedGateway': return say(speaker, `看哪件事先发生${called}`, `Whatever happens first${called}`);
    default: return `“${name}”`;
  }
}

function automatic(name: string, service: string, node: Node, speaker: Speaker): string {
  const by = service && service !== name ? say(speaker, `（服务：${service}）`, ` (service: ${service})`) : '';
  return say(speaker, `系统自动“${name}”${by}`, `The system does “${name}”${by}`) + loopWords(node, speaker);
}

function people({ ext }: Node, model: Model, speaker: Speaker): string {
  const by = ext.people;
  const said = [...(by?.roles ?? []).map(speaker.role), ...(by?.groups ?? []).map(speaker.group)];
  const same = by?.sameAs === undefined ? '' : speaker.label(model.nodes[by.sameAs]?.label);
  if (same) said.push(say(speaker, `办过“${same}”的人`, `whoever did “${same}”`));
  if (by?.expression) said.push(say(speaker, '按数据分到的人', 'whoever the data names'));
  return said.join(say(speaker, '或', ' or ')) || say(speaker, '（还没说由谁）', 'nobody yet');
}

function clockWords({ ext }: Node, speaker: Speaker): string {
  const clock = ext.clock;
  if (!clock) return '';
  const outcome = speaker.label(ext.outcomes?.find(({ code }) => code === clock.outcome)?.label);
  const limit = limitWords(clock.timer, speaker);
  return outcome
    ? say(speaker, `，${limit}；到时没人办，就当作“${outcome}”`, `, ${limit}; if nobody acts it counts as “${outcome}”`)
    : say(speaker, `，${limit}；到时只提醒`, `, ${limit}; then people are only reminded`);
}

function limitWords(timer: TimerSpec, speaker: Speaker): string {
  if (timer.kind === 'date') return say(speaker, `最晚到“${computedWords(timer.value, speaker)}”`, `until ${computedWords(timer.value, speaker)}`);
  const length = timerWords(timer, speaker);
  return timer.value.startsWith('=') ? say(speaker, `时限按${length}`, `as long as ${length} says`) : say(speaker, `最长 ${length}`, `within ${length}`);
}

function loopWords({ loop }: Node, speaker: Speaker): string {
  if (!loop) return '';
  const list = loop.collection === undefined ? '' : computedWords(loop.collection, speaker);
  return list ? say(speaker, `；“${list}”里每一项做一次`, `; once for each of “${list}”`) : say(speaker, '；可能做几次', '; perhaps several times');
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
