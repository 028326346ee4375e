import type { EventDefinition, Model, Node, TimerSpec } from '../../engine/kernel/types.ts';
import { durationWords } from './speaker.ts';
import type { Speaker } from './speaker.ts';

/** What happens at a step, as one sentence. */
export function stepWords(node: Node, model: Model, speaker: Speaker): string {
  const name = speaker.label(node.label);
  const [zh, en] = sentence(node, model, speaker, name);
  return speaker.language === 'zh' ? `${zh}。` : `${en}.`;
}

function sentence(node: Node, model: Model, speaker: Speaker, name: string): [zh: string, en: string] {
  switch (node.type) {
    case 'userTask': {
      const who = people(node, model, speaker);
      const clock = clockWords(node, speaker);
      return [`${who} 办“${name}”${clock}`, `${who}: “${name}”${clock}`];
    }
    case 'serviceTask': case 'sendTask': return [`系统执行“${name}”（${speaker.service(node.ext.service ?? '')}）`, `The system runs “${name}” (${speaker.service(node.ext.service ?? '')})`];
    case 'businessRuleTask': return [`按决策表 ${node.ext.decision ?? ''} 得出“${name}”`, `The decision table ${node.ext.decision ?? ''} gives “${name}”`];
    case 'scriptTask': return [`计算“${name}”`, `“${name}” is computed`];
    case 'callActivity': return [`引用流程“${name}”`, `The flow “${name}” runs`];
    case 'startEvent': return [node.event ? `“${name}”${eventWords(node.event, speaker)[0]}` : `开始：${name}`, node.event ? `“${name}” ${eventWords(node.event, speaker)[1]}` : `Start: ${name}`];
    case 'endEvent': return endWords(node, speaker, name);
    case 'boundaryEvent': {
      const host = speaker.label(model.nodes[node.attachedTo ?? '']?.label);
      const [zh, en] = eventWords(node.event, speaker);
      return [`“${host}”进行中${zh}（${name}）`, `While “${host}” is open ${en} (${name})`];
    }
    case 'catchEvent': case 'receiveTask': { const [zh, en] = eventWords(node.event, speaker); return [`等待“${name}”${zh}`, `Wait for “${name}” ${en}`]; }
    case 'subProcess': case 'transaction': case 'adHocSubProcess': case 'eventSubProcess': return [`“${name}”：下面几步在它里面`, `“${name}” holds the steps that follow`];
    case 'parallelGateway': return [`“${name}”：同时进行或汇合`, `“${name}”: ways run at the same time, or join`];
    case 'exclusiveGateway': case 'inclusiveGateway': return [`判断“${name}”`, `Choice: “${name}”`];
    case 'eventBasedGateway': return [`“${name}”：看先发生什么`, `“${name}”: whatever happens first`];
    default: return [`“${name}”`, `“${name}”`];
  }
}

function people({ ext }: Node, model: Model, speaker: Speaker): string {
  const by = ext.people;
  const said = [...(by?.roles ?? []).map(speaker.role), ...(by?.groups ?? [])];
  if (by?.sameAs) said.push(speaker.language === 'zh' ? `办“${speaker.label(model.nodes[by.sameAs]?.label)}”的人` : `whoever did “${speaker.label(model.nodes[by.sameAs]?.label)}”`);
  if (by?.expression) said.push(by.expression);
  const nobody = speaker.language === 'zh' ? '还没说由谁' : 'Nobody yet';
  return said.join(speaker.language === 'zh' ? '、' : ' or ') || nobody;
}

function clockWords({ ext }: Node, speaker: Speaker): string {
  const clock = ext.clock;
  if (!clock) return '';
  const outcome = speaker.label(ext.outcomes?.find(({ code }) => code === clock.outcome)?.label);
  const limit = timerWords(clock.timer, speaker);
  if (speaker.language === 'zh') return `，最长 ${limit}${outcome ? `；没人办就当作“${outcome}”` : '，到时提醒'}`;
  return `, within ${limit}${outcome ? `; silence counts as “${outcome}”` : ', then a reminder'}`;
}

function timerWords({ kind, value, time }: TimerSpec, speaker: Speaker): string {
  const said = kind === 'duration' ? durationWords(value, speaker.language) : value.replace(/^=/, '');
  if (time !== 'working') return said;
  return speaker.language === 'zh' ? `${said}（工作时间）` : `${said} of working time`;
}

function endWords({ ext }: Node, speaker: Speaker, name: string): [string, string] {
  const status = ext.status ? speaker.status(ext.status) : '';
  return [`结束：${name}${status && status !== name ? `，状态 ${status}` : ''}`, `End: ${name}${status && status !== name ? `, status ${status}` : ''}`];
}

function eventWords(event: EventDefinition | undefined, speaker: Speaker): [zh: string, en: string] {
  switch (event?.kind) {
    case 'timer': { const time = timerWords(event.timer, speaker); return [`过了 ${time}`, `after ${time}`]; }
    case 'message': return [`收到消息 ${event.name}`, `when the message ${event.name} arrives`];
    case 'signal': return [`收到信号 ${event.name}`, `when the signal ${event.name} is sent`];
    case 'error': return [`出错${event.code ? ` ${event.code}` : ''}`, `when it fails${event.code ? ` with ${event.code}` : ''}`];
    case 'escalation': return [`上报${event.code ? ` ${event.code}` : ''}`, `when ${event.code ?? 'something'} is escalated`];
    case 'conditional': return [`满足 ${event.condition}`, `when ${event.condition} holds`];
    default: return ['', ''];
  }
}
