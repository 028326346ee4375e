import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const readPartnerFile = {
  id: 'partner.readFile',
  method: 'get',
  path: '/partner/files/{id}',
  summary: { zh: '看照片', en: 'Look at a photo' },
  note: { zh: '自己上传的，和手上步骤里能看到的。', en: 'One\'s own, and those of steps that one has now.' },
  permission: 'partner.work',
  params: shape({ id: uuid }),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: [],
} as const satisfies Contract;
