import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const readBuyerFile = {
  id: 'buyer.readFile',
  method: 'get',
  path: '/buyer/files/{id}',
  summary: { zh: '看凭证', en: 'Download a file of mine' },
  permission: 'buyer.read',
  params: shape({ id: uuid }),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: [],
} as const satisfies Contract;
