import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const readPartnerThumbnail = {
  id: 'partner.thumbnail',
  method: 'get',
  path: '/partner/files/{id}/thumbnail',
  summary: { zh: '缩略图', en: 'Thumbnail of a photo' },
  note: { zh: '只有图片有，最长边 320 像素；没有缩略图的老图片给原图。', en: 'Of pictures only, 320 pixels at its longest side; an older picture without one is sent as it is.' },
  permission: 'partner.work',
  params: shape({ id: uuid }),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: [],
} as const satisfies Contract;
