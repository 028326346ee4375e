import type { Contract } from '../contract.ts';
import { flowDraft } from '../entities/flow-draft.ts';
import { flowKey } from './flow-key.ts';
import { shape } from '../schema.ts';

export const readFlowDraft = {
  id: 'flows.readDraft',
  method: 'get',
  path: '/flows/{key}/draft',
  summary: { zh: '看流程的草稿', en: 'Read the draft of a flow' },
  note: { zh: '没有草稿：返回在用版本，`revision` 是 0。', en: 'Without a draft: the live version, with `revision` 0.' },
  permission: 'flows.read',
  params: shape({ key: flowKey }),
  responses: { 200: flowDraft },
  errors: [],
} as const satisfies Contract;
