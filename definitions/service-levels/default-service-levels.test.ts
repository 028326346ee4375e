import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { checkLevels } from '../../engine/service-levels/check-levels.ts';
import { serviceLevelsSchema } from '../../engine/service-levels/target.ts';
import { defaultServiceLevels } from './default-service-levels.ts';

test('the shipped service levels fit their schema and can be counted', () => {
  const validate = new Ajv({ allErrors: true }).compile(serviceLevelsSchema);
  expect(validate(defaultServiceLevels), JSON.stringify(validate.errors)).toBe(true);
  expect(checkLevels(defaultServiceLevels, defaultCalendar, () => true)).toEqual([]);
});
