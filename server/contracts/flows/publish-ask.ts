import type { Contract } from '../contract.ts';
import { publishRequest } from '../entities/publishing.ts';
import { count, instant, line, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const askPublish = {
  id: 'flows.askPublish',
  method: 'post',
  path: '/flows/{key}/publish-requests',
  summary: { zh: '请人批准发布，或定时发布', en: 'Ask for a publication, or set a time for it' },
  note: {
    zh: '申请的是此刻的这一稿；草稿之后又改了就不能批准。填了 `publishAt`：到那时才发布。同一流程还没有结果的申请随之撤回。',
    en: 'It is the draft as it is now; a draft that is changed afterwards cannot be approved. With `publishAt` it is published then. Requests of the same flow that are still open are withdrawn.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({ revision: count, note: line }, { publishAt: instant, replaces: count }),
  idempotent: true,
  responses: { 201: publishRequest },
  errors: ['flow_invalid', 'scenarios_failed', 'draft_changed', 'newer_version', 'time_is_past'],
} as const satisfies Contract;
