import type { Contract } from '../contract.ts';
import { flowHeat } from '../entities/flow-figures.ts';
import { instant, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const readFlowHeat = {
  id: 'flows.heat',
  method: 'get',
  path: '/flows/{key}/heat',
  summary: { zh: '流程的热力图', en: 'Where the time of a flow goes' },
  note: {
    zh: '每一步：现在停着几张，期间经过几次、中位和九成时长、到期没人办、违反时效、事故。期间按工单的申请时间算，不填是近 30 天；最多取最近 5,000 张。被引用的流程算所有引用它的工单。',
    en: 'For each step: how many tickets stand there now, and within the period passes, median and 90 % time, deadlines without an answer, broken promises, incidents. The period is about when tickets were applied for, 30 days by default, and looks at the newest 5,000. A called flow counts the tickets of every flow that calls it.',
  },
  permission: 'flows.read',
  params: shape({ key: flowKey }),
  query: shape({}, { version: { type: 'integer', minimum: 1 }, from: instant, to: instant }),
  responses: { 200: flowHeat },
  errors: [],
} as const satisfies Contract;
