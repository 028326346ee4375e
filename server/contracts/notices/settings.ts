import type { Contract } from '../contract.ts';
import { noticeKind } from '../entities/notice.ts';
import { listOf, shape, text, truth } from '../schema.ts';
import { noticeKinds } from '../../../engine/store/notice.ts';

const mailOff = listOf(noticeKind, 0, noticeKinds.length);
const settings = shape({ email: text, mailOff, mailSent: truth });

export const readNoticeSettings = {
  id: 'notices.settings',
  method: 'get',
  path: '/notices/settings',
  summary: { zh: '我的邮件通知', en: 'One\'s own e-mail notices' },
  note: { zh: '`mailOff`：不要邮件的种类。`mailSent`：这台服务器配好了发信。', en: '`mailOff`: the kinds that are not mailed. `mailSent`: this server sends mail.' },
  permission: 'session.read',
  responses: { 200: settings },
  errors: [],
} as const satisfies Contract;

export const saveNoticeSettings = {
  id: 'notices.saveSettings',
  method: 'put',
  path: '/notices/settings',
  summary: { zh: '改我的邮件通知', en: 'Change one\'s own e-mail notices' },
  note: { zh: '列表里的通知照样有，只是不发邮件。', en: 'They stay in the list; only the e-mail is left out.' },
  permission: 'session.read',
  body: shape({ mailOff }),
  responses: { 200: settings },
  errors: [],
} as const satisfies Contract;
