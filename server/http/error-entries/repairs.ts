import type { Entry } from './entry.ts';

/** What operators do to tickets and to running versions. */
export const repairErrors = {
  cannot_move: {
    status: 409,
    title: { zh: '不能移到那里', en: 'It cannot be moved there' },
    detail: { zh: '{why}。什么都没有改动。', en: '{why}. Nothing was changed.' },
  },
  cannot_skip: {
    status: 409,
    title: { zh: '不能跳过', en: 'It cannot be skipped' },
    detail: { zh: '{why}。什么都没有改动。', en: '{why}. Nothing was changed.' },
  },
  money_on_its_way: {
    status: 409,
    title: { zh: '退款还没有结果', en: 'A refund is on its way' },
    detail: { zh: '退款已经发出或正在办，还不知道结果，工单没有作废。等退款有结果，或先处理退款的事故。', en: 'A refund was sent or is being sent and its result is not known, so the ticket was not voided. Wait for the result, or deal with its incident first.' },
  },
  same_version: {
    status: 422,
    title: { zh: '两个版本相同', en: 'The versions are the same' },
    detail: { zh: '迁移前后是同一个版本，什么都没有改动。选另一个目标版本。', en: 'Both versions are the same; nothing was changed. Choose another one to migrate to.' },
  },
  cannot_migrate: {
    status: 409,
    title: { zh: '不能迁移到这个版本', en: 'It cannot go to this version' },
    detail: { zh: '{why}。什么都没有改动。', en: '{why}. Nothing was changed.' },
  },
  cannot_undo: {
    status: 409,
    title: { zh: '不能撤销迁移', en: 'The migration cannot be undone' },
    detail: { zh: '{why}。什么都没有改动。', en: '{why}. Nothing was changed.' },
  },
  migration_busy: {
    status: 409,
    title: { zh: '迁移现在不能这样做', en: 'Not possible for the migration now' },
    detail: { zh: '迁移的状态（{state}）不允许这样做，或这个流程还有没结束的迁移。什么都没有改动。先刷新迁移的进度。', en: 'The migration is in a state ({state}) that does not allow this, or another one of this flow is not over. Nothing was changed. Reload its progress first.' },
  },
} as const satisfies Record<string, Entry>;
