import type { Entry } from './entry.ts';

/** What the figures refuse. */
export const figureErrors = {
  bad_period: {
    status: 422,
    title: { zh: '时间段不对', en: 'Not a period' },
    detail: { zh: '开始要在结束之前，最长 {days} 天。改一下 from 和 to。', en: 'The period must begin before it ends and be at most {days} days long. Change from and to.' },
  },
  mail_not_set_up: {
    status: 409,
    title: { zh: '还不能发邮件', en: 'Mail is not set up' },
    detail: { zh: '没有设置邮件服务器，什么都没有保存。请管理员设置 SMTP_URL。', en: 'No mail server is set, nothing was saved. Ask whoever runs the server to set SMTP_URL.' },
  },
} as const satisfies Record<string, Entry>;
