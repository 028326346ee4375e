import { parseCondition, typedOf } from '../conditions/condition.ts';
import type { Comparison } from '../conditions/condition.ts';
import type { Speaker } from './speaker.ts';

const words: Readonly<Record<Comparison, { zh: string; en: string }>> = {
  '=': { zh: '是', en: 'is' }, '!=': { zh: '不是', en: 'is not' }, '>': { zh: '大于', en: 'is more than' }, '>=': { zh: '不小于', en: 'is at least' },
  '<': { zh: '小于', en: 'is less than' }, '<=': { zh: '不大于', en: 'is at most' },
};

/** A condition as people say it; what rows cannot say stays FEEL. */
export function conditionWords(feel: string, { language }: Speaker): string {
  const simple = parseCondition(feel.replace(/^=/, ''));
  if (!simple) return feel.replace(/^=/, '').trim();
  const joint = language === 'zh' ? (simple.join === 'and' ? '，并且 ' : '，或者 ') : ` ${simple.join} `;
  const nothing = { '=': { zh: '没有值', en: 'is empty' }, '!=': { zh: '有值', en: 'is set' } } as const;
  return simple.rows.map(({ field, comparison, value }) => {
    if (value === 'null' && (comparison === '=' || comparison === '!=')) return `${field} ${nothing[comparison][language]}`;
    return `${field} ${words[comparison][language]} ${typedOf(value)}`;
  }).join(joint);
}
