import type { Entry } from './entry.ts';

/** Orders, imports and flows that cannot be taken; what the after-sale rules refuse is in the domain's own list. */
export const intakeErrors = {
  no_flow: {
    status: 422,
    title: { zh: '没有对应的流程', en: 'No flow for this type' },
    detail: { zh: '类型 {type} 没有已发布的流程，没有提交。请运营发布流程或换一个类型。', en: 'No published flow handles {type}; nothing was submitted. Ask ops to publish one, or choose another type.' },
  },
  order_number_mismatch: {
    status: 422,
    title: { zh: '订单号不一致', en: 'Two order numbers' },
    detail: { zh: '地址里的订单号和正文里的不一致，没有保存。改成一样的。', en: 'The number in the path differs from the one in the body; nothing was saved. Make them equal.' },
  },
  order_invalid: {
    status: 422,
    title: { zh: '订单有误', en: 'The order does not add up' },
    detail: { zh: '订单有 {count} 处自相矛盾，没有保存。按 errors 改好再发。', en: '{count} part(s) of the order contradict each other; nothing was saved. Correct what errors lists.' },
  },
  import_unreadable: {
    status: 422,
    title: { zh: '文件读不了', en: 'The file cannot be read' },
    detail: { zh: '文件不是可读的表格，什么都没有导入。用 CSV（UTF-8 或 GBK），第一行是列名。', en: 'The file is not a readable table; nothing was imported. Use CSV (UTF-8 or GBK) with column names in the first row.' },
  },
  flow_invalid: {
    status: 422,
    title: { zh: '流程不能发布', en: 'The flow cannot be published' },
    detail: { zh: '流程有 {count} 个问题，没有发布。errors 里列出了每个问题所在的步骤。', en: 'The flow has {count} problem(s) and was not published. errors names the step of each.' },
  },
} as const satisfies Record<string, Entry>;
