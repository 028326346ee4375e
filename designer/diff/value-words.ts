import type { Model } from '../../engine/kernel/types.ts';
import { conditionWords } from '../words/condition-words.ts';
import { durationWords, say, type Speaker } from '../words/speaker.ts';

/** What a property's value is called: a length of time, the steps that a line joins, roles, a condition. */
export function changedValue(property: string, value: string, model: Model | undefined, speaker: Speaker): string {
  const last = property.split('/').at(-1) ?? '';
  if (last === 'duration' || last === 'timeDuration' || last === 'backoff') return durationWords(value, speaker);
  if (last === 'warn') return value.split(/\s+/).map((one) => durationWords(one, speaker)).join(say(speaker, '、', ', '));
  if (last === 'time') return value === 'working' ? say(speaker, '工作时间', 'working time') : say(speaker, '自然日', 'calendar time');
  if (last === 'roles') return value.split(',').map((role) => speaker.role(role.trim())).join(say(speaker, '、', ', '));
  if (last === 'groups') return value.split(',').map((group) => speaker.group(group.trim())).join(say(speaker, '、', ', '));
  if (last === 'status') return speaker.status(value);
  if (last === 'service') return speaker.service(value);
  if (last === 'decision') return speaker.decision(value);
  if (last === 'outcome') return outcomeName(value, model, speaker);
  if (last === 'conditionExpression' || last === 'condition') return asked(value, model, speaker);
  if (last === 'targetRef' || last === 'sourceRef' || last === 'sameAs' || last === 'attachedToRef') return speaker.label(model?.nodes[value]?.label) || value;
  if (last === 'default') return speaker.label(model?.nodes[model.flows[value]?.target ?? '']?.label) || value;
  if (last === 'needsReason' || last === 'buyerVisible') return value === 'true' ? say(speaker, '是', 'yes') : say(speaker, '否', 'no');
  return value.replace(/^=/, '');
}

/** A condition in words, with choices by their names. */
function asked(feel: string, model: Model | undefined, speaker: Speaker): string {
  const words = conditionWords(feel, speaker);
  if (words === undefined) return feel.replace(/^=/, '').trim();
  const named = words.replaceAll('“outcome”', say(speaker, '上一步的结果', 'the outcome before'));
  return [...feel.matchAll(/"([\w-]+)"/g)].reduce((whole, [, code = '']) => whole.replaceAll(new RegExp(` ?${code}\\b`, 'g'), say(speaker, `“${outcomeName(code, model, speaker)}”`, ` “${outcomeName(code, model, speaker)}”`)), named);
}

function outcomeName(code: string, model: Model | undefined, speaker: Speaker): string {
  const all = Object.values(model?.nodes ?? {}).flatMap(({ ext }) => ext.outcomes ?? []);
  return speaker.label(all.find((outcome) => outcome.code === code)?.label) || code;
}
