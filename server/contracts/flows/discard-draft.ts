import type { Contract } from '../contract.ts';
import { count, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const discardFlowDraft = {
  id: 'flows.discardDraft',
  method: 'delete',
  path: '/flows/{key}/draft',
  summary: { zh: '丢弃草稿', en: 'Discard the draft of a flow' },
  note: { zh: '`revision` 是看到的那一稿；别人存过就不丢弃。', en: '`revision` is the one that was looked at; refused when somebody has saved since.' },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  query: shape({ revision: count }),
  responses: { 204: null },
  errors: ['draft_changed'],
} as const satisfies Contract;
