import type { Refusal } from './rule.ts';

/** The library undoes too much, too often and all at the same time. */
export const compensation: Refusal = {
  code: 'executor-compensation',
  message: {
    zh: 'bpmn-engine 不能正确执行补偿（“{element}”）。请用普通步骤撤销，或使用默认的执行器。',
    en: 'bpmn-engine does not run compensation as the standard says ("{element}"). Undo by ordinary steps, or use the default executor.',
  },
  find: ({ nodes }) => Object.values(nodes)
    .filter(({ event, compensation: handler, forCompensation }) => event?.kind === 'compensation' || handler !== undefined || forCompensation).map(({ id }) => id),
};
