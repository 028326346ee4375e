import type { Node, TimerSpec } from '../../kernel/types.ts';
import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const timersParse: Rule = {
  code: 'timer-invalid', severity: 'error',
  message: { zh: '“{element}”的时间“{value}”读不懂：{detail}', en: 'The time "{value}" of "{element}" cannot be read: {detail}' },
  check(model, { timerProblem }) {
    if (!timerProblem) return [];
    return nodesOf(model).flatMap((node) => timersOf(node).flatMap((timer) => {
      const detail = timer.value.startsWith('=') ? undefined : timerProblem(timer);
      return detail === undefined ? [] : [{ element: node.id, values: { value: timer.value, detail } }];
    }));
  },
};

function timersOf({ event, ext }: Node): TimerSpec[] {
  const duration = (value: string | undefined): TimerSpec[] => (value === undefined ? [] : [{ kind: 'duration', value, time: 'calendar' }]);
  return [
    ...(event?.kind === 'timer' ? [event.timer] : []), ...(ext.clock ? [ext.clock.timer] : []),
    ...(ext.clock?.warn?.split(/[\s,]+/) ?? []).flatMap(duration), ...duration(ext.retry?.backoff), ...duration(ext.keep),
  ];
}
