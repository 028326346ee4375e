import type { Area } from '../entry.ts';

/** The list of flows and the diagram of a version. */
export const flows = {
  'flows.title': { zh: '流程', en: 'Flows' },
  'flows.summary': { zh: '{count} 个流程，{running} 张工单在跑', en: '{count} flows, {running} running tickets' },
  'flows.summary.stuck': { zh: '{n} 张卡住', en: '{n} stuck' },
  'flows.column.name': { zh: '流程', en: 'Flow' },
  'flows.column.version': { zh: '在用版本', en: 'Live version' },
  'flows.column.running': { zh: '在跑', en: 'Running' },
  'flows.column.problems': { zh: '问题', en: 'Problems' },
  'flows.version': { zh: '第 {n} 版', en: 'Version {n}' },
  'flows.unpublished': { zh: '还没有发布', en: 'Not published yet' },
  'flows.stuck': { zh: '{count} 张卡住', en: '{count} stuck' },
  'flows.fine': { zh: '没有问题', en: 'No problems' },
  'flows.open': { zh: '看流程图', en: 'Show the diagram' },
  'flows.open.of': { zh: '看流程图：{name}', en: 'Show the diagram: {name}' },
  'flows.trial': { zh: '试运行', en: 'Trial run' },
  'flows.trial.of': { zh: '试运行：{name}', en: 'Trial run: {name}' },
  'flows.empty': { zh: '还没有流程。', en: 'No flows yet.' },
  'flows.diagram': { zh: '{name}的流程图', en: 'Diagram of {name}' },
} as const satisfies Area;
