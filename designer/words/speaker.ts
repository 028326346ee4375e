import type { Label } from '../../engine/kernel/types.ts';

/** How a flow is told in one language. */
export interface Speaker {
  language: 'zh' | 'en';
  label(label: Label | undefined): string;
  role(code: string): string;
  status(code: string): string;
  service(id: string): string;
}

/** `P2DT4H` → 2 天 4 小时 / 2 days 4 hours; an expression stays as it is. */
export function durationWords(value: string, language: Speaker['language']): string {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value);
  if (!parts) return value.replace(/^=/, '');
  const units = [['周', 'week'], ['天', 'day'], ['小时', 'hour'], ['分钟', 'minute'], ['秒', 'second']] as const;
  const said = units.flatMap(([zh, en], at) => {
    const count = parts[at + 1];
    return count === undefined ? [] : [language === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === '1' ? '' : 's'}`];
  });
  return said.join(' ') || value;
}
