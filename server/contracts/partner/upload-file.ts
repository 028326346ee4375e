import type { Contract } from '../contract.ts';
import { evidenceTypes, file } from '../entities/file.ts';

export const uploadPartnerFile = {
  id: 'partner.uploadFile',
  method: 'post',
  path: '/partner/files',
  summary: { zh: '上传照片', en: 'Upload a photo' },
  permission: 'partner.work',
  upload: { files: 1, megabytes: 10, types: evidenceTypes },
  responses: { 201: file },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused', 'picture_unreadable'],
} as const satisfies Contract;
