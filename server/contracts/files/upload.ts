import type { Contract } from '../contract.ts';
import { evidenceTypes, file } from '../entities/file.ts';

export const uploadFile = {
  id: 'files.upload',
  method: 'post',
  path: '/files',
  summary: { zh: '上传文件', en: 'Upload a file' },
  note: { zh: '一个文件，最大 10 MB：JPEG、PNG、WebP、GIF、PDF 或 MP4。', en: 'One file of at most 10 MB: JPEG, PNG, WebP, GIF, PDF or MP4.' },
  permission: 'files.write',
  upload: { files: 1, megabytes: 10, types: evidenceTypes },
  responses: { 201: file },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused'],
} as const satisfies Contract;
