import { isGroup, parseCondition, typedOf } from '../conditions/condition.ts';
import type { Comparison, Condition, Row } from '../conditions/condition.ts';
import { knownField } from '../conditions/fields.ts';
import { fieldWords, say } from './speaker.ts';
import type { Speaker } from './speaker.ts';

export const comparisonWords: Readonly<Record<Comparison, { zh: string; en: string }>> = {
  '=': { zh: '是', en: 'is' }, '!=': { zh: '不是', en: 'is not' }, '>': { zh: '大于', en: 'is more than' }, '>=': { zh: '不小于', en: 'is at least' },
  '<': { zh: '小于', en: 'is less than' }, '<=': { zh: '不大于', en: 'is at most' },
};

/** A condition as people say it, a group in brackets; undefined for one that says more than rows and groups can. */
export function conditionWords(feel: string, speaker: Speaker): string | undefined {
  const condition = parseCondition(feel.replace(/^=/, ''));
  return condition ? allWords(condition, speaker) : countWords(feel, speaker);
}

function allWords({ join, parts }: Condition, speaker: Speaker): string {
  const words = parts.map((part) => {
    if (!isGroup(part)) return rowWords(part, speaker);
    const inside = allWords({ join: part.join, parts: part.rows }, speaker);
    return say(speaker, `（${inside}）`, `(${inside})`);
  });
  return words.join(join === 'and' ? say(speaker, '，并且', ' and ') : say(speaker, '，或者', ' or '));
}

function rowWords({ field, comparison, value }: Row, speaker: Speaker): string {
  const name = `“${fieldWords(field, speaker)}”`;
  const equal = comparison === '=';
  if (equal || comparison === '!=') {
    if (value === 'null') return equal ? say(speaker, `没有${name}`, `there is no ${name}`) : say(speaker, `有${name}`, `there is ${name}`);
    if (value === 'true' || value === 'false') return equal === (value === 'true') ? say(speaker, `${name}成立`, `${name} applies`) : say(speaker, `${name}不成立`, `${name} does not apply`);
  }
  const words = speaker.label(comparisonWords[comparison]);
  return say(speaker, `${name}${words}${valueWords(field, value, speaker)}`, `${name} ${words} ${valueWords(field, value, speaker)}`);
}

/** Money in its main unit, a choice by its word, anything else as it is typed. */
export function valueWords(field: string, value: string, speaker: Speaker): string {
  const known = knownField(field);
  const typed = typedOf(value);
  if (known?.kind === 'money' && /^-?\d+$/.test(value)) return say(speaker, ` ${(Number(value) / 100).toFixed(2)} 元`, (Number(value) / 100).toFixed(2));
  const word = known?.values?.[typed];
  return word ? say(speaker, `“${word.zh}”`, `“${word.en ?? word.zh}”`) : say(speaker, ` ${typed}`, typed);
}

/** `count(list) > 0` and its like: whether there is any. */
function countWords(feel: string, speaker: Speaker): string | undefined {
  const parts = /^=?\s*count\(([A-Za-z_][\w.]*)\)\s*(=|>)\s*0\s*$/.exec(feel);
  if (!parts) return undefined;
  const name = `“${fieldWords(parts[1] as string, speaker)}”`;
  return parts[2] === '>' ? say(speaker, `有${name}`, `there is any ${name}`) : say(speaker, `没有${name}`, `there is no ${name}`);
}
