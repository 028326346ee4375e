import type { Area } from '../entry.ts';

/** Writing on a ticket: lists while typing, messages on their way. */
export const talk = {
  'talk.pick.person': { zh: '提到同事', en: 'Mention a colleague' },
  'talk.pick.link': { zh: '附订单或工单', en: 'Attach an order or ticket' },
  'talk.pick.none': { zh: '没有符合的。', en: 'Nothing fits.' },
  'talk.outgoing': { zh: '正在发出的消息', en: 'Messages on their way' },
  'talk.sending': { zh: '正在发送', en: 'Sending' },
  'talk.failed': { zh: '没有发出：{why}', en: 'Not sent: {why}' },
  'talk.retry': { zh: '再发一次', en: 'Send again' },
  'talk.edit': { zh: '改一改', en: 'Edit' },
  'talk.files': { zh: '{count} 个文件', en: '{count} files', enOne: '{count} file' },
} as const satisfies Area;
