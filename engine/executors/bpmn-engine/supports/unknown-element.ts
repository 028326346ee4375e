import type { Refusal } from './rule.ts';

/** The library runs both as plain sub-processes, and a transaction that succeeds may never end. */
export const unknownElement: Refusal = {
  code: 'executor-element',
  message: {
    zh: 'bpmn-engine 不能正确运行“{element}”（事务和自由子流程）。请改用子流程，或使用默认的执行器。',
    en: 'bpmn-engine does not run "{element}" as the standard says (transactions and ad-hoc sub-processes). Use a sub-process, or the default executor.',
  },
  find: ({ nodes }) => Object.values(nodes).filter(({ type }) => type === 'transaction' || type === 'adHocSubProcess').map(({ id }) => id),
};
