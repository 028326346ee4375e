import type { Contract } from '../contract.ts';
import { form } from '../entities/flow.ts';
import { typeTraits } from '../entities/ticket-type.ts';
import { count, instant, label, list, shape, truth } from '../schema.ts';
import { bpmn, flowKey } from './flow-key.ts';

export const saveFlowDraft = {
  id: 'flows.saveDraft',
  method: 'put',
  path: '/flows/{key}/draft',
  summary: { zh: '保存草稿', en: 'Save the draft of a flow' },
  note: {
    zh: '`revision` 是改动前读到的；别人存过就不保存。别人十分钟内改过：要 `takeOver` 才能接手。XML 不用完整正确，发布时才检查。不填的部分不变。',
    en: '`revision` is the one that was read; refused when somebody has saved since. Changed by somebody else within ten minutes: only with `takeOver`. The XML need not be right yet, publishing checks it. What is left out stays.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({ xml: bpmn, revision: count }, { forms: list(form), label, ticketType: typeTraits, takeOver: truth }),
  responses: { 200: shape({ revision: count, updatedAt: instant }) },
  errors: ['draft_changed', 'draft_taken'],
} as const satisfies Contract;
