import { eventSubProcesses, interrupts } from '../../../kernel/model-queries.ts';
import { rests } from './reach.ts';
import type { Refusal } from './rule.ts';

/** The library hears nothing more in a scope whose body is over, though a handler of its events still runs. */
export const handlerWaits: Refusal = {
  code: 'executor-handler-waits',
  message: {
    zh: '“{element}”是非中断的事件子流程，里面有需要等待的步骤，bpmn-engine 不能正确运行。请改为中断，或使用边界事件。',
    en: '"{element}" is an event sub-process that does not interrupt and holds steps that wait, which bpmn-engine does not run as the standard says. Let it interrupt, or use a boundary event.',
  },
  find: (model) => Object.keys(model.scopes).flatMap((scope) => eventSubProcesses(model, scope))
    .filter(({ subProcess, start }) => !interrupts(start) && rests(model, subProcess.id)).map(({ subProcess }) => subProcess.id),
};
