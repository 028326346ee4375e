import type { Effect, Label } from '../../../engine/kernel/types.ts';
import type { Moment } from './replay.ts';
import { modelOf } from './trial-flow.ts';
import type { TrialFlow } from './trial-flow.ts';

/** Something that the buyer would read: a step of the progress page, what the shop writes, or a notice that is sent. */
export interface Told { at: string; kind: 'step' | 'reply' | 'notice'; words: Label }

const NOTIFY = 'notify';

/** Fields of a form that the buyer sees. */
const replies = ['reply', 'reasonText'] as const;

/** What the buyer would be told, oldest first. */
export function toldToBuyer(flow: TrialFlow, moments: readonly Moment[]): Told[] {
  const told = moments.flatMap(({ at, command, effects }): Told[] => {
    const said = command.type === 'complete' ? replies.flatMap((field) => (typeof command.data?.[field] === 'string' && command.data[field] !== '' ? [{ at, kind: 'reply' as const, words: { zh: command.data[field] } }] : [])) : [];
    return [...said, ...effects.flatMap((effect) => ofEffect(flow, effect)).map((one) => ({ at, ...one }))];
  });
  // a step and the flow that it calls say the same
  return told.filter(({ kind, words }, index) => kind !== told[index - 1]?.kind || words.zh !== told[index - 1]?.words.zh);
}

function ofEffect(flow: TrialFlow, effect: Effect): Omit<Told, 'at'>[] {
  if (effect.type === 'open' && effect.wait.kind === 'service' && effect.wait.service === NOTIFY) return [{ kind: 'notice', words: notice(flow, effect.wait.input ?? {}) }];
  if (effect.type !== 'trace' || effect.event !== 'enter') return [];
  const node = modelOf(flow, effect.model)?.nodes[effect.element];
  const visible = node?.ext.buyerVisible ?? (node?.type === 'userTask' || node?.ext.buyerLabel !== undefined);
  const words = node?.ext.buyerLabel ?? (node?.type === 'userTask' ? node.label : undefined);
  return visible && words ? [{ kind: 'step', words }] : [];
}

/** The template's words with what the flow gives it; amounts are minor units. */
function notice({ notices = {} }: TrialFlow, input: Record<string, unknown>): Label {
  const code = String(input.template ?? '');
  const { zh, en } = notices[code] ?? { zh: code };
  const put = (words: string): string => words.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = input[name];
    return value === undefined || value === null ? place : name === 'amount' && typeof value === 'number' ? `¥${(value / 100).toFixed(2)}` : String(value);
  });
  return { zh: put(zh), ...(en && { en: put(en) }) };
}
