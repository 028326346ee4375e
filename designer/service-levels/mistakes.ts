import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { checkLevels } from '../../engine/service-levels/check-levels.ts';
import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** Something that keeps service levels from being published. `at`: which promise. */
export interface Mistake { at: number; words: string }

/** What is wrong with promises as far as this page can tell; the server counts by the shop's own hours once more. */
export function mistakes(levels: ServiceLevels, readable: (feel: string) => boolean, text: Text): Mistake[] {
  const found = checkLevels(levels, defaultCalendar, readable).map(({ path, message }) => ({ at: Number(path.split('/')[2]), words: text.label(message) }));
  const empty = levels.targets.flatMap((target, at) => [
    ...(target.start.length === 0 ? [{ at, words: text.t('promises.mistake.start') }] : []),
    ...(target.stop.length === 0 ? [{ at, words: text.t('promises.mistake.stop') }] : []),
    ...(target.label.zh === '' ? [{ at, words: text.t('promises.mistake.name') }] : []),
  ]);
  return [...found, ...empty];
}
