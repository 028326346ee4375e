import { formatClock, formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** When somebody is expected: the hour alone today, else with its day. */
export function whenOf(from: string, now: Date, text: Text): string {
  const at = new Date(from);
  return at.toDateString() === now.toDateString() ? formatClock(from) : formatWhen(from, now, text);
}
