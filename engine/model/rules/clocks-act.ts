import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const clocksAct: Rule = {
  code: 'clock-without-action', severity: 'error',
  message: { zh: '“{element}”的时限到了什么也不会发生，请选择到期结果，或至少设置提醒。', en: 'Nothing happens when the clock of "{element}" runs out; choose an outcome, or at least a warning.' },
  check: (model) => nodesOf(model)
    .filter(({ ext: { clock } }) => clock !== undefined && clock.outcome === undefined && clock.warn === undefined)
    .map((node) => ({ element: node.id })),
};
