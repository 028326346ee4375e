import type { Text } from '../i18n/text.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Shows a span of milliseconds in two units at most: `2 天 4 小时`, `1 小时 34 分`, `48 分`; below a minute `30 秒`.
 * Rounds down, so a deadline never looks further away than it is; the sign is ignored.
 */
export function formatDuration(ms: number, text: Text): string {
  const span = Math.abs(ms);
  const days = Math.floor(span / day);
  const hours = Math.floor((span % day) / hour);
  const minutes = Math.floor((span % hour) / minute);
  if (days > 0) return join(text.t('format.days', { n: days }), hours && text.t('format.hours', { n: hours }));
  if (hours > 0) return join(text.t('format.hours', { n: hours }), minutes && text.t('format.minutes', { n: minutes }));
  if (minutes > 0) return text.t('format.minutes', { n: minutes });
  return text.t('format.seconds', { n: Math.floor(span / second) });
}

function join(first: string, rest: string | 0): string {
  return rest ? `${first} ${rest}` : first;
}
