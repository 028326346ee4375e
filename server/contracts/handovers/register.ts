import type { Contract } from '../contract.ts';
import { registerLine, shift } from '../entities/handover.ts';
import { list, shape } from '../schema.ts';

export const readRegister = {
  id: 'handovers.register',
  method: 'get',
  path: '/register',
  summary: { zh: '我的登记簿', en: 'My register' },
  note: { zh: '我手上的工单，和本班次结束的；最多 200 张，最急的在前。', en: 'My tickets and those that ended in this shift; at most 200, the most urgent first.' },
  permission: 'handovers.write',
  responses: { 200: shape({ shift, items: list(registerLine) }) },
  errors: [],
} as const satisfies Contract;
