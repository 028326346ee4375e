import type { NoticeKind } from '../../engine/store/notice.ts';

/** What an e-mail about a notice says. `{number}` the ticket, `{order}` its order, `{by}` who caused it, `{text}` what was written, `{promise}` and `{due}` of a service level. */
export interface MailWords { subject: string; body: string }

export type MailLocale = 'zh-CN' | 'en';

export const mailWords: Readonly<Record<NoticeKind, Record<MailLocale, MailWords>>> = {
  assigned: {
    'zh-CN': { subject: '工单 {number} 派给你了', body: '工单 {number}（订单 {order}）现在由你处理。' },
    en: { subject: 'Ticket {number} is yours', body: 'Ticket {number} (order {order}) is now with you.' },
  },
  mentioned: {
    'zh-CN': { subject: '{by} 在工单 {number} 里提到了你', body: '{by} 在工单 {number}（订单 {order}）的备注里提到了你：\n\n{text}' },
    en: { subject: '{by} mentioned you on ticket {number}', body: '{by} mentioned you in a note on ticket {number} (order {order}):\n\n{text}' },
  },
  service_level_breached: {
    'zh-CN': { subject: '工单 {number} 已超时：{promise}', body: '工单 {number}（订单 {order}）没能按时完成「{promise}」，时限是 {due}。' },
    en: { subject: 'Ticket {number} is late: {promise}', body: 'Ticket {number} (order {order}) missed "{promise}"; it was due {due}.' },
  },
  buyer_answered: {
    'zh-CN': { subject: '买家回复了工单 {number}', body: '工单 {number}（订单 {order}）有买家的新回复。\n\n{text}' },
    en: { subject: 'The buyer answered on ticket {number}', body: 'The buyer answered on ticket {number} (order {order}).\n\n{text}' },
  },
};

/** What stands under every message. */
export const mailFoot: Record<MailLocale, { open: string; why: string }> = {
  'zh-CN': { open: '打开工单：{url}', why: '{shop} 的售后工作台发来的通知。不想收某类邮件，可在工作台的「通知」里关掉。' },
  en: { open: 'Open the ticket: {url}', why: 'Sent by the after-sale desk of {shop}. Switch kinds of e-mail off under Notices on the desk.' },
};

export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
