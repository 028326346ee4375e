import type { Entry } from './entry.ts';

/** Flows that are stopped, and their scenarios. */
export const flowStateErrors = {
  flow_stopped: {
    status: 422,
    title: { zh: '流程已停用', en: 'The flow is stopped' },
    detail: { zh: '{type}的流程停用了，没有提交。请运营启用流程，或换一个类型。', en: 'The flow of {type} is stopped; nothing was submitted. Ask ops to start it, or choose another type.' },
  },
  scenario_changed: {
    status: 409,
    title: { zh: '场景已经变了', en: 'The scenario has changed' },
    detail: { zh: '别人改过场景 {key}，你的改动没有保存。刷新后再改。', en: 'Somebody has changed the scenario {key}; your change was not saved. Load the page again and repeat it.' },
  },
  too_many_scenarios: {
    status: 422,
    title: { zh: '场景太多', en: 'Too many scenarios' },
    detail: { zh: '一个流程最多 {count} 个场景，没有保存。先删掉不用的。', en: 'A flow has at most {count} scenarios; nothing was saved. Remove some first.' },
  },
} as const satisfies Record<string, Entry>;
