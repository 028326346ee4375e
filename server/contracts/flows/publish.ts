import type { Contract } from '../contract.ts';
import { form } from '../entities/flow.ts';
import { typeTraits } from '../entities/ticket-type.ts';
import { count, line, list, shape } from '../schema.ts';

export const publishFlow = {
  id: 'flows.publish',
  method: 'post',
  path: '/flows/{key}/publish',
  summary: { zh: '发布流程', en: 'Publish a version' },
  note: {
    zh: '不填 `forms`：沿用当前版本的表单。填了 `ticketType`：这个流程办理一种售后，名称就是流程的名称；编号不变，已开始的工单也不变。填了 `draftRevision`：发布的就是这一稿草稿，一并删掉它。已开始的工单按原来的版本走完。',
    en: '`forms` absent: those of the live version stay. With `ticketType` the flow runs a type of ticket, named as the flow is; running tickets keep what their type said. With `draftRevision`: it is that draft, which ends with it. Running tickets finish on the version they began with.',
  },
  permission: 'flows.publish',
  params: shape({ key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } }),
  body: shape({ xml: { type: 'string', minLength: 1, maxLength: 900000 } }, { forms: list(form), note: line, draftRevision: count, ticketType: typeTraits }),
  idempotent: true,
  responses: { 201: shape({ version: count }) },
  errors: ['flow_invalid', 'draft_changed'],
} as const satisfies Contract;
