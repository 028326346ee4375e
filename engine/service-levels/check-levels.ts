import type { Calendar } from '../calendars/calendar.ts';
import { allowance } from '../calendars/spent.ts';
import type { Label } from '../kernel/types.ts';
import type { ServiceLevels, Target } from './target.ts';

/** Something that keeps service levels from being used. `path`: JSON pointer. */
export interface LevelProblem { path: string; code: 'key_twice' | 'allowance_invalid' | 'warning_too_early' | 'no_resume' | 'condition_unreadable'; message: Label }

/** What the schema cannot say. @param readable whether a condition is FEEL that can be evaluated */
export function checkLevels({ targets }: ServiceLevels, calendar: Calendar, readable: (expression: string) => boolean): LevelProblem[] {
  return targets.flatMap((target, index) => {
    const at = `/targets/${index}`;
    const total = amount(target, target.allow, calendar);
    return [
      ...(targets.findIndex(({ key }) => key === target.key) < index ? [problem(`${at}/key`, 'key_twice', '编号重复', 'The key is used twice')] : []),
      ...(total === undefined ? [problem(`${at}/allow`, 'allowance_invalid', '时长读不懂；工作时间请写天和小时，如 P2D、PT4H', 'The time cannot be read; in working time write days and hours, such as P2D or PT4H')] : []),
      ...(target.warn ?? []).flatMap((warn, each) => ((amount(target, warn, calendar) ?? Infinity) < (total ?? 0) ? [] : [problem(`${at}/warn/${each}`, 'warning_too_early', '提醒要比时长短', 'A warning must be shorter than the time')])),
      ...((target.pause ?? []).length > 0 && (target.resume ?? []).length === 0 ? [problem(`${at}/resume`, 'no_resume', '会暂停但不会继续', 'It would stand still for ever')] : []),
      ...(target.when !== undefined && !readable(target.when) ? [problem(`${at}/when`, 'condition_unreadable', '条件读不懂', 'The condition cannot be read')] : []),
    ];
  });
}

function amount({ time }: Target, value: string, calendar: Calendar): number | undefined {
  try {
    return allowance(time, value, calendar);
  } catch {
    return undefined;
  }
}

function problem(path: string, code: LevelProblem['code'], zh: string, en: string): LevelProblem {
  return { path, code, message: { zh, en } };
}
