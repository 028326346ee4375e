import type { Contract } from '../contract.ts';
import { file } from '../entities/file.ts';

export const uploadBuyerFile = {
  id: 'buyer.uploadFile',
  method: 'post',
  path: '/buyer/files',
  summary: { zh: '上传凭证', en: 'Upload evidence' },
  permission: 'buyer.apply',
  accepts: 'file',
  responses: { 201: file },
  errors: ['file_missing', 'file_too_big', 'file_type_refused'],
} as const satisfies Contract;
