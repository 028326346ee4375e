import type { Contract } from '../contract.ts';
import { timeChange } from '../entities/clocks.ts';
import { list, shape } from '../schema.ts';

export const listTimeChanges = {
  id: 'timeChanges.list',
  method: 'get',
  path: '/time-changes',
  summary: { zh: '时限变更的进度', en: 'How far changes of running clocks are' },
  permission: 'calendars.publish',
  responses: { 200: shape({ items: list(timeChange) }) },
  errors: [],
} as const satisfies Contract;
