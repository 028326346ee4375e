import type { Policy } from '../../../definitions/domain/types.ts';
import { policySchema } from '../../../definitions/policies/policy-schema.ts';
import type { Calendar } from '../../../engine/calendars/calendar.ts';
import { checkCalendar } from '../../../engine/calendars/check-calendar.ts';
import type { Label } from '../../../engine/kernel/types.ts';
import { checkLevels } from '../../../engine/service-levels/check-levels.ts';
import type { ServiceLevels } from '../../../engine/service-levels/target.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** @throws AppError calendar_invalid */
export function refuseCalendar(calendar: Calendar): void {
  refuse('calendar_invalid', '/calendar', checkCalendar(calendar));
}

/** @throws AppError service_levels_invalid */
export function refuseLevels({ engine }: Parts, levels: ServiceLevels, calendar: Calendar): void {
  refuse('service_levels_invalid', '/levels', checkLevels(levels, calendar, (text) => {
    try {
      engine.evaluate(text, { ticket: {}, order: {}, policy: {}, shop: {}, request: {} });
      return true;
    } catch {
      return false;
    }
  }));
}

/** @throws AppError policy_invalid */
export function checkedPolicy({ engine }: Parts, document: Record<string, unknown>): Policy {
  refuse('policy_invalid', '/document', engine.validate(policySchema, document));
  return document as unknown as Policy;
}

function refuse(code: 'calendar_invalid' | 'service_levels_invalid' | 'policy_invalid', at: string, problems: readonly { path: string; code: string; message: string | Label }[]): void {
  if (problems.length === 0) return;
  const errors = problems.map(({ path, code: problem, message }) => ({ path: `${at}${path}`, code: problem, message: typeof message === 'string' ? message : (message.en ?? message.zh) }));
  throw new AppError(code, { params: { count: problems.length }, errors });
}
