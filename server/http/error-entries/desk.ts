import type { Entry } from './entry.ts';

/** What the list refuses: acts on many tickets, views, macros. */
export const deskErrors = {
  nothing_to_claim: {
    status: 409,
    title: { zh: '没有能领取的步骤', en: 'Nothing to claim' },
    detail: { zh: '这张工单现在没有你能领取的步骤，没有改动。', en: 'The ticket has no step now that you may claim; it stays as it is.' },
  },
  not_at_step: {
    status: 409,
    title: { zh: '不在这一步', en: 'Not at this step' },
    detail: { zh: '这张工单不在这一步，没有改动。打开看看它到了哪里。', en: 'The ticket is not at this step; it stays as it is. Open it to see where it stands.' },
  },
  too_many_views: {
    status: 409,
    title: { zh: '视图太多', en: 'Too many views' },
    detail: { zh: '每人最多保存 {most} 个视图，这个没有保存。先删掉不用的。', en: 'One person may keep {most} views; this one was not saved. Remove some first.' },
  },
  undo_over: {
    status: 409,
    title: { zh: '已过撤销时间', en: 'Too late to undo' },
    detail: { zh: '撤销的时间已过，或这些操作不能撤销，没有改动。要改的话逐张处理。', en: 'The time for undoing is over, or these acts cannot be undone; nothing was changed. Change the tickets one by one.' },
  },
} as const satisfies Record<string, Entry>;
