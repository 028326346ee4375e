import type { Contract } from '../contract.ts';
import { figureMail } from '../entities/figures.ts';
import { list, shape, truth } from '../schema.ts';

export const listFigureMails = {
  id: 'figures.mails',
  method: 'get',
  path: '/figures/mails',
  summary: { zh: '我的定时邮件', en: 'My scheduled mails' },
  note: { zh: '`possible`：这个店能不能发邮件。', en: '`possible`: whether this installation can send mail.' },
  permission: 'figures.read',
  responses: { 200: shape({ items: list(figureMail), possible: truth }) },
  errors: [],
} as const satisfies Contract;
