import type { Entry } from './entry.ts';

/** Money beside refunds: compensation, documents, the gateway's ledger. */
export const moneyErrors = {
  compensation_decided: {
    status: 409,
    title: { zh: '这笔补偿已处理', en: 'Already decided' },
    detail: { zh: '这笔补偿已经处理过，什么都没有改动。刷新看现在的状态。', en: 'This compensation is not waiting for that any more; nothing was changed. Reload to see its state.' },
  },
  charge_not_paid: {
    status: 409,
    title: { zh: '买家没付这一笔', en: 'Not paid' },
    detail: { zh: '这一笔买家还没付，没有可退的，什么都没有改动。', en: 'The buyer has not paid this charge, so there is nothing to give back; nothing was changed.' },
  },
  charge_given_back: {
    status: 409,
    title: { zh: '这一笔已经退过', en: 'Already given back' },
    detail: { zh: '这一笔已经退给买家或正在退，什么都没有改动。刷新看它现在的状态。', en: 'This charge was given back or is on its way back; nothing was changed. Reload to see its state.' },
  },
  compensation_in_flow: {
    status: 409,
    title: { zh: '由流程处理', en: 'Its flow deals with it' },
    detail: { zh: '这笔补偿是流程提出的，什么都没有改动。请在工单的对应步骤里处理。', en: 'A flow proposed this compensation; nothing was changed. Complete the step that waits on the ticket.' },
  },
  reason_needed: {
    status: 422,
    title: { zh: '要写理由', en: 'A reason is needed' },
    detail: { zh: '不批准要写理由，什么都没有改动。补上 reason 再提交。', en: 'A refusal needs a reason; nothing was changed. Send it in reason.' },
  },
  loss_document_booked: {
    status: 409,
    title: { zh: '报损单已入账', en: 'Already booked' },
    detail: { zh: '这张报损单已经入账，什么都没有改动。', en: 'This document is booked already; nothing was changed.' },
  },
  day_not_over: {
    status: 422,
    title: { zh: '这一天还没结束', en: 'The day is not over' },
    detail: { zh: '只能核对已经结束的日子，没有核对。选今天以前的一天。', en: 'Only days that are over can be reconciled; nothing was checked. Choose a day before today.' },
  },
  difference_resolved: {
    status: 409,
    title: { zh: '差异已处理', en: 'Already resolved' },
    detail: { zh: '这条差异已经处理，什么都没有改动。', en: 'This difference is resolved already; nothing was changed.' },
  },
  incident_retryable: {
    status: 409,
    title: { zh: '这个事故要重试', en: 'Retry this incident' },
    detail: { zh: '这个事故背后有停下来的任务，关闭它工单就卡住了，没有关闭。请重试。', en: 'A stopped job stands behind this incident; closing it would leave the ticket stuck, so it was not closed. Retry it.' },
  },
} as const satisfies Record<string, Entry>;
