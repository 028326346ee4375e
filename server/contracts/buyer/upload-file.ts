import type { Contract } from '../contract.ts';
import { evidenceTypes, file } from '../entities/file.ts';

export const uploadBuyerFile = {
  id: 'buyer.uploadFile',
  method: 'post',
  path: '/buyer/files',
  summary: { zh: '上传凭证', en: 'Upload evidence' },
  permission: 'buyer.apply',
  upload: { files: 1, megabytes: 10, types: evidenceTypes },
  responses: { 201: file },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused', 'picture_unreadable'],
} as const satisfies Contract;
