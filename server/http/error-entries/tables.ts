import type { Entry } from './entry.ts';

/** Decision tables that cannot be published or do not answer. */
export const tableErrors = {
  decision_invalid: {
    status: 422,
    title: { zh: '决策表不能发布', en: 'The decision table cannot be published' },
    detail: { zh: '决策表有 {count} 处不对，没有发布。errors 里列出了每处的行和列。', en: 'The decision table has {count} mistake(s) and was not published. errors names the row and column of each.' },
  },
  decision_changed: {
    status: 409,
    title: { zh: '别人先发布了', en: 'Somebody else has published' },
    detail: { zh: '在用的已经是第 {version} 版，没有发布。先看别人改了什么，再发布。', en: 'Version {version} is live already; nothing was published. Look at what was changed, then publish again.' },
  },
  decision_failed: {
    status: 422,
    title: { zh: '决策表给不出答案', en: 'The decision table has no answer' },
    detail: { zh: '这些数据得不出答案：{reason}', en: 'There is no answer for this data: {reason}' },
  },
} as const satisfies Record<string, Entry>;
