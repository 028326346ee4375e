import { knownField } from '../conditions/fields.ts';
import type { Label } from '../../engine/kernel/types.ts';

/** How a flow is told in one language. */
export interface Speaker {
  language: 'zh' | 'en';
  label(label: Label | undefined): string;
  role(code: string): string;
  group(code: string): string;
  status(code: string): string;
  service(id: string): string;
  decision(key: string): string;
  /** A rule of the policy, such as `clocks.review`; undefined where it has no name. */
  policy(path: string): string | undefined;
}

/** One language's words of two. */
export function say({ language }: Pick<Speaker, 'language'>, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}

/** What people call a value: `request.amount` → 申请金额; unknown ones stay as they are written. */
export function fieldWords(path: string, speaker: Speaker): string {
  const known = knownField(path);
  if (known) return speaker.label(known.label);
  const rule = path.startsWith('policy.') ? speaker.policy(path.slice('policy.'.length)) : undefined;
  return rule === undefined ? path : say(speaker, `政策“${rule}”`, `the policy's “${rule}”`);
}

/** `P2DT4H` → 2 天 4 小时 / 2 days 4 hours; a value by its name; another expression stays as it is. */
export function durationWords(value: string, speaker: Speaker): string {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value);
  if (!parts) return computedWords(value, speaker);
  const units = [['周', 'week'], ['天', 'day'], ['小时', 'hour'], ['分钟', 'minute'], ['秒', 'second']] as const;
  const said = units.flatMap(([zh, en], at) => {
    const count = parts[at + 1];
    return count === undefined ? [] : [say(speaker, `${count} ${zh}`, `${count} ${en}${count === '1' ? '' : 's'}`)];
  });
  return said.join(' ') || value;
}

/** An expression: a single value by its name, anything longer as what is computed. */
export function computedWords(value: string, speaker: Speaker): string {
  const feel = value.replace(/^=/, '').trim();
  if (/^[A-Za-z_][\w.]*$/.test(feel)) return fieldWords(feel, speaker);
  return value.startsWith('=') ? say(speaker, '按数据算出的时间', 'a computed time') : value;
}
