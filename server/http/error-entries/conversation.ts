import type { Entry } from './entry.ts';

/** What talking about a ticket refuses: messages, calls, hand-overs, ratings. */
export const conversationErrors = {
  message_empty: {
    status: 422,
    title: { zh: '空消息', en: 'Empty message' },
    detail: { zh: '没有文字也没有文件，没有发出。写点什么，或加一个文件。', en: 'There is neither text nor a file; nothing was sent. Write something or attach a file.' },
  },
  mention_unknown: {
    status: 422,
    title: { zh: '提到的人不在', en: 'Unknown person mentioned' },
    detail: { zh: '提到的人里有的不在店里，没有发出。只有内部备注能提到同事。', en: 'Somebody who was mentioned is not in the shop; nothing was sent. Only internal notes mention colleagues.' },
  },
  link_unknown: {
    status: 422,
    title: { zh: '附的订单或工单不对', en: 'Unknown order or ticket' },
    detail: { zh: '附的 {number} 不存在，或不是这位买家的，没有发出。给买家只能附他自己的。', en: '{number} does not exist, or is not this buyer\'s; nothing was sent. To a buyer only their own can be attached.' },
  },
  picture_unreadable: {
    status: 415,
    title: { zh: '图片打不开', en: 'Unreadable picture' },
    detail: { zh: '这张图片打不开，或太大，没有保存。换一张，或重新拍。', en: 'The picture cannot be opened or is too large; it was not kept. Take another one.' },
  },
  reply_variable_unknown: {
    status: 422,
    title: { zh: '不认识的变量', en: 'Unknown place' },
    detail: { zh: '{name} 不是能填的变量，没有保存。能用的有 {allowed}。', en: '{name} cannot be filled; nothing was saved. These can: {allowed}.' },
  },
  too_many_replies: {
    status: 409,
    title: { zh: '话术太多', en: 'Too many canned replies' },
    detail: { zh: '一家店最多 {most} 条话术，这条没有保存。先删掉不用的。', en: 'A shop may keep {most} canned replies; this one was not saved. Remove some first.' },
  },
  call_needs_reason: {
    status: 422,
    title: { zh: '现在打电话要有理由', en: 'This call needs a reason' },
    detail: { zh: '联系时间是 {from}–{to}，一天最多 {perDay} 次，今天已打 {today} 次。没有记下。写明理由和同意的主管再记。', en: 'Contact hours are {from} to {to}, at most {perDay} calls a day; today there were {today}. Nothing was logged. Give the reason and the supervisor who agreed.' },
  },
  supervisor_unknown: {
    status: 422,
    title: { zh: '没有这位主管', en: 'No such supervisor' },
    detail: { zh: '同意的人不是店里的主管，没有记下。选一位主管。', en: 'Whoever agreed is no supervisor of the shop; nothing was logged. Choose one.' },
  },
  handover_to_whom: {
    status: 422,
    title: { zh: '没说交给谁', en: 'To whom' },
    detail: { zh: '要么交给一个人，要么交给一个组的下一班，没有交出。选一个。', en: 'It goes to one person or to the next shift of one group; nothing was handed over. Choose one.' },
  },
  handover_not_yours: {
    status: 403,
    title: { zh: '不是你手上的', en: 'Not yours' },
    detail: { zh: '{number} 不在你手上，没有交出。只能交自己的工单，主管可以替别人交。', en: '{number} is not yours; nothing was handed over. Hand over your own tickets; supervisors may hand over those of others.' },
  },
  cannot_rate: {
    status: 409,
    title: { zh: '现在不能评价', en: 'Cannot be rated' },
    detail: { zh: '工单结束后 30 天内可以评价一次。它还没结束、已经评过，或过了时间，没有记下。', en: 'A ticket can be rated once within 30 days after it ended. It is not over, was rated, or that time has passed; nothing was kept.' },
  },
} as const satisfies Record<string, Entry>;
