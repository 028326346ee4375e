import type { Contract } from '../contract.ts';
import { evidenceTypes, file } from '../entities/file.ts';

/** One file of at most 10 MB: JPEG, PNG, WebP, GIF, PDF or MP4. */
export const uploadFile = {
  id: 'files.upload',
  method: 'post',
  path: '/files',
  summary: { zh: '上传文件', en: 'Upload a file' },
  permission: 'files.write',
  upload: { files: 1, megabytes: 10, types: evidenceTypes },
  responses: { 201: file },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused'],
} as const satisfies Contract;
