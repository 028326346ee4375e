import type { Contract } from '../contract.ts';
import { flowFigures } from '../entities/flow-figures.ts';
import { list, shape, text } from '../schema.ts';

export const readFlowFigures = {
  id: 'flows.figures',
  method: 'get',
  path: '/flow-figures',
  summary: { zh: '各流程近 30 天', en: 'The last 30 days of each flow' },
  note: { zh: '按申请时间，店铺时区的日历日，今天是最后一天。不到 20 张结束的工单不给中位时长。', en: 'By the time of application, in calendar days of the shop, today last. No median below 20 ended tickets.' },
  permission: 'flows.read',
  responses: { 200: shape({ from: text, items: list(flowFigures) }) },
  errors: [],
} as const satisfies Contract;
