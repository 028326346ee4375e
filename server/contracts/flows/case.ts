import type { Contract } from '../contract.ts';
import { anyObject, instant, shape, text } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const readFlowCase = {
  id: 'flows.case',
  method: 'get',
  path: '/flows/{key}/cases/{ticket}',
  summary: { zh: '拿真实工单来试', en: 'A real ticket as a case to try' },
  note: { zh: '工单开始时的数据：申请、报价、责任方，和它的订单、规则。姓名、电话、地址已隐去。', en: 'What the ticket began with: the request, quote and fault, with its order and policy. Names, phones and addresses are masked.' },
  permission: 'flows.publish',
  params: shape({ key: flowKey, ticket: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: shape({ number: text, type: text, now: instant, order: anyObject, ticket: anyObject, policy: anyObject, variables: anyObject }) },
  errors: [],
} as const satisfies Contract;
