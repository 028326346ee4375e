import type { Area } from '../entry.ts';

/** Putting a ticket right by hand: moving it to another step, taking it to another version. */
export const repair = {
  'repair.title': { zh: '修复工单', en: 'Repair the ticket' },
  'repair.at': { zh: '停在哪里', en: 'Where it stands' },
  'repair.act': { zh: '做什么', en: 'What to do' },
  'repair.act.move': { zh: '移到别的步骤', en: 'Move to another step' },
  'repair.act.skip': { zh: '跳过这一步', en: 'Skip this step' },
  'repair.act.void': { zh: '作废工单', en: 'Void the ticket' },
  'repair.move.what': { zh: '现在这一步连同它的时限和调用取消，从选的步骤继续。已经做过的不撤销。', en: 'The present step is cancelled with its deadline and its call; the ticket goes on at the chosen one. What was done stays done.' },
  'repair.skip.what': { zh: '当作这一步已经办完。不会调用外部系统。', en: 'As if the step were done. No outside system is called.' },
  'repair.void.what': { zh: '工单结束为“已作废”，占用的金额放开。退款已发出而没有结果时不能作废。', en: 'The ticket ends as voided and what it held is free again. Refused while a refund has no result.' },
  'repair.to': { zh: '移到', en: 'To' },
  'repair.outcome': { zh: '当作', en: 'As if' },
  'repair.reason': { zh: '原因（写进工单记录）', en: 'Reason (kept on the ticket)' },
  'repair.done': { zh: '已修复', en: 'Done' },
  'repair.nowhere': { zh: '没有可以跳过的一步。', en: 'There is no step that can be skipped.' },
} as const satisfies Area;
