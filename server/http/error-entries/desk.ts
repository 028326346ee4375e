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
  too_many_exports: {
    status: 409,
    title: { zh: '导出太多', en: 'Too many exports' },
    detail: { zh: '你已有 {most} 个导出在进行，这个没有开始。等一个写完，或先停掉一个。', en: 'You have {most} exports at work; this one was not begun. Wait for one, or stop one first.' },
  },
  export_not_ready: {
    status: 409,
    title: { zh: '文件还没有写好', en: 'The file is not ready' },
    detail: { zh: '这个导出还没有写完，或没有写成。看它的进度，写好再下载。', en: 'This export is not finished, or failed. Look at its progress and download it when it is done.' },
  },
  export_expired: {
    status: 410,
    title: { zh: '文件已过期', en: 'The file has expired' },
    detail: { zh: '导出的文件只保留 24 小时，这个已经删除。需要的话再导出一次。', en: 'Exported files are kept for 24 hours and this one is gone. Export the list again.' },
  },
  undo_over: {
    status: 409,
    title: { zh: '已过撤销时间', en: 'Too late to undo' },
    detail: { zh: '撤销的时间已过，或这些操作不能撤销，没有改动。要改的话逐张处理。', en: 'The time for undoing is over, or these acts cannot be undone; nothing was changed. Change the tickets one by one.' },
  },
} as const satisfies Record<string, Entry>;
