import type { Contract } from '../contract.ts';
import { count, line, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const rollBackFlow = {
  id: 'flows.rollBack',
  method: 'post',
  path: '/flows/{key}/rollback',
  summary: { zh: '撤回发布', en: 'Roll back' },
  note: {
    zh: '让以前发布过的版本 `to` 重新在用；`from` 是此刻在用的版本。不用第二个人批准，记在发布记录里。已经开始的工单留在它们的版本上。',
    en: 'Makes `to`, published before, live again; `from` is the version that is live now. Needs no second person and is on the record. Tickets that have begun stay on their versions.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({ from: { ...count, minimum: 1 }, to: { ...count, minimum: 1 }, note: line }),
  idempotent: true,
  responses: { 200: shape({ version: count }) },
  errors: ['newer_version', 'same_version'],
} as const satisfies Contract;
