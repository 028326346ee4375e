import type { Contract } from '../contract.ts';
import { publishingState } from '../entities/publishing.ts';
import { shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const readPublishing = {
  id: 'flows.publishing',
  method: 'get',
  path: '/flows/{key}/publishing',
  summary: { zh: '发布前要知道的', en: 'What stands before a publication' },
  note: { zh: '草稿改了哪些涉及资金的步骤、要不要第二个人批准、别人有没有先发布。没有草稿：看在用版本。', en: 'Which steps that move money the draft changes, whether a second person is needed, whether somebody else was first. Without a draft: of the live version.' },
  permission: 'flows.read',
  params: shape({ key: flowKey }),
  responses: { 200: publishingState },
  errors: [],
} as const satisfies Contract;
