import type { Contract } from '../contract.ts';
import { shape, truth } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const setFlowState = {
  id: 'flows.setState',
  method: 'put',
  path: '/flows/{key}/state',
  summary: { zh: '停用或启用流程', en: 'Stop or start a flow' },
  note: { zh: '停用后不再有新工单从它开始，也不再向买家提供这种售后；进行中的工单照常走完。', en: 'A stopped flow begins no ticket and its type is offered to nobody; running tickets go on.' },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({ stopped: truth }),
  responses: { 200: shape({ stopped: truth }) },
  errors: [],
} as const satisfies Contract;
