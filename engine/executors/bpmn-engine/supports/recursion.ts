import type { Refusal } from './rule.ts';

/** Called flows are put in place of their call before anything runs: one that calls itself would have no end. */
export const recursion: Refusal = {
  code: 'executor-recursion',
  message: {
    zh: '“{element}”调用了它自己所在的流程，bpmn-engine 不能运行。',
    en: '"{element}" calls the flow it is in, which bpmn-engine cannot run.',
  },
  find: ({ key, nodes }) => Object.values(nodes).filter(({ called }) => called === key).map(({ id }) => id),
};
