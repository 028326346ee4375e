import type { Entry } from './entry.ts';

/** A decision on a ticket that does not fit what the ticket is now. */
export const decisionErrors = {
  stale_version: {
    status: 409,
    title: { zh: '申请已变', en: 'The ticket has changed' },
    detail: { zh: '你看的是旧内容，什么都没有改动。按 current 重看后再决定。', en: 'You decided on an older version; nothing was changed. Look at current and decide again.' },
  },
  work_item_closed: {
    status: 409,
    title: { zh: '这一步已经结束', en: 'This step is over' },
    detail: { zh: '这一步已由别人或时限处理，什么都没有改动。刷新工单看现在的步骤。', en: 'Somebody else or its deadline finished this step; nothing was changed. Reload the ticket.' },
  },
  work_item_taken: {
    status: 409,
    title: { zh: '已被领取', en: 'Already claimed' },
    detail: { zh: '{name} 已领取这一步，什么都没有改动。请对方放回或请主管转派。', en: '{name} has claimed this step; nothing was changed. Ask them to release it, or a supervisor to reassign it.' },
  },
  ticket_over: {
    status: 409,
    title: { zh: '工单已结束', en: 'The ticket is over' },
    detail: { zh: '工单已结束，什么都没有改动。需要时重新申请。', en: 'The ticket is over; nothing was changed. Apply again if needed.' },
  },
  ticket_suspended: {
    status: 409,
    title: { zh: '工单已挂起', en: 'The ticket is suspended' },
    detail: { zh: '工单挂起中，什么都没有改动。先恢复。', en: 'The ticket is suspended; nothing was changed. Resume it first.' },
  },
  ticket_not_suspended: {
    status: 409,
    title: { zh: '工单没有挂起', en: 'The ticket is not suspended' },
    detail: { zh: '工单没有挂起，不用恢复。', en: 'The ticket is not suspended; there is nothing to resume.' },
  },
  cannot_withdraw: {
    status: 409,
    title: { zh: '现在不能撤销', en: 'Too late to withdraw' },
    detail: { zh: '货或钱已经动了，不能再撤销，什么都没有改动。有问题在工单里留言。', en: 'Goods or money have moved, so it cannot be withdrawn; nothing was changed. Write a message on the ticket.' },
  },
  outcome_unknown: {
    status: 422,
    title: { zh: '没有这个结果', en: 'No such outcome' },
    detail: { zh: '这一步没有结果 {outcome}，什么都没有改动。可选：{allowed}。', en: 'This step has no outcome {outcome}; nothing was changed. Choose from: {allowed}.' },
  },
  form_invalid: {
    status: 422,
    title: { zh: '表单填写有误', en: 'The form is not complete' },
    detail: { zh: '表单有 {count} 处要改，什么都没有改动。按 errors 里的位置改好再提交。', en: '{count} field(s) need correction; nothing was changed. Correct what errors lists and send again.' },
  },
  assignee_unknown: {
    status: 422,
    title: { zh: '不能转给这个人', en: 'Cannot be given to this person' },
    detail: { zh: '没有这个人，或对方不能做这一步。什么都没有改动。换一个人。', en: 'There is no such person, or they may not do this step. Nothing was changed. Choose somebody else.' },
  },
  incident_resolved: {
    status: 409,
    title: { zh: '事故已处理', en: 'The incident is resolved' },
    detail: { zh: '这个事故已经处理，没有再执行。', en: 'This incident is already resolved; nothing was run again.' },
  },
} as const satisfies Record<string, Entry>;
