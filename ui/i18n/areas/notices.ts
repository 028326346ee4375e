import type { Area } from '../entry.ts';

/** What people of the shop are told, and what of it by e-mail. */
export const notices = {
  'notices.title': { zh: '通知', en: 'Notices' },
  'notices.unread': { zh: '通知，{count} 条没读', en: 'Notices, {count} unread' },
  'notices.summary': { zh: '{count} 条没读', en: '{count} unread' },
  'notices.readAll': { zh: '全部标为已读', en: 'Mark all as read' },
  'notices.empty': { zh: '还没有通知。派给你、提到你、你的工单超时或买家有回复时，这里会告诉你。', en: 'Nothing yet. You are told here when you get a ticket, are mentioned, or a ticket of yours is late or answered by the buyer.' },
  'notices.more': { zh: '更早的', en: 'Earlier' },
  'notices.assigned': { zh: '工单 {number} 派给你了', en: 'Ticket {number} is yours' },
  'notices.mentioned': { zh: '{by} 在工单 {number} 里提到了你', en: '{by} mentioned you on ticket {number}' },
  'notices.service_level_breached': { zh: '工单 {number} 超时：{promise}', en: 'Ticket {number} is late: {promise}' },
  'notices.buyer_answered': { zh: '买家回复了工单 {number}', en: 'The buyer answered on ticket {number}' },
  'notices.isUnread': { zh: '没读', en: 'unread' },
  'notices.mail': { zh: '邮件', en: 'E-mail' },
  'notices.mail.to': { zh: '发到 {email}。关掉的只是邮件，这里照样有。', en: 'Sent to {email}. Switching one off stops the e-mail only; it still shows here.' },
  'notices.mail.none': { zh: '这台服务器还没配好发信，所以只在这里提醒。', en: 'This server does not send mail yet, so you are told here only.' },
  'notices.mail.assigned': { zh: '派给我', en: 'Given to me' },
  'notices.mail.mentioned': { zh: '提到我', en: 'I am mentioned' },
  'notices.mail.service_level_breached': { zh: '服务承诺超时', en: 'A service level is missed' },
  'notices.mail.buyer_answered': { zh: '买家回复', en: 'The buyer answers' },
  'notices.mail.saved': { zh: '已保存。', en: 'Saved.' },
} as const satisfies Area;
