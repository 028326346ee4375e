import type { Contract } from '../contract.ts';
import { evidenceTypes, file } from '../entities/file.ts';

export const uploadFile = {
  id: 'files.upload',
  method: 'post',
  path: '/files',
  summary: { zh: '上传文件', en: 'Upload a file' },
  note: { zh: '一个文件，最大 10 MB：JPEG、PNG、WebP、GIF、PDF 或 MP4。图片里的拍摄地点等信息会去掉。', en: 'One file of at most 10 MB: JPEG, PNG, WebP, GIF, PDF or MP4. What a picture tells about its place and device is taken out.' },
  permission: 'files.write',
  upload: { files: 1, megabytes: 10, types: evidenceTypes },
  responses: { 201: file },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused', 'picture_unreadable'],
} as const satisfies Contract;
