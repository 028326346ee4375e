import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { checkLevels } from '../../engine/service-levels/check-levels.ts';
import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { levelChanges, matchWords } from './level-words.ts';
import { stepNames } from './step-names.ts';
import { factKinds, newTarget, replaceTarget, withFacts, withPart } from './levels.ts';

const zh = wholeText('zh-CN');
const names = stepNames([
  { element: 'review', labels: [{ zh: '客服审核', en: 'Agent review' }], flows: ['a', 'b'], outcomes: [{ code: 'approve', labels: [{ zh: '通过', en: 'Approve' }] }] },
  { element: 'inspect', labels: [{ zh: '验货', en: 'Inspect' }, { zh: '库房验货', en: 'Inspect' }], flows: ['b'], outcomes: [{ code: 'passed', labels: [{ zh: '合格', en: 'Passed' }] }] },
], wholeText('en'));
const levels: ServiceLevels = { targets: [newTarget([])] };

describe('service levels', () => {
  it('begin with a promise that can be counted, under a key of its own', () => {
    const two = { targets: [...levels.targets, newTarget(levels.targets)] };
    expect(two.targets.map(({ key }) => key)).toEqual(['level_1', 'level_2']);
    expect(checkLevels(two, defaultCalendar, () => true)).toEqual([]);
  });

  it('say each entry of the timeline in words', () => {
    expect(matchWords({ kind: 'message', by: ['user'], visibility: 'buyer' }, zh, names)).toBe('有人发消息，由店里的人，买家看得到');
    expect(matchWords({ kind: 'step_completed', waitsFor: 'shop', outcomes: ['approve', 'gone'] }, wholeText('en'), names)).toBe('a step is completed, of the shop’s steps, with Approve or gone');
    for (const kind of factKinds) expect(matchWords({ kind }, zh, names)).not.toBe(kind);
  });

  it('name steps and outcomes as flows do; outcomes are those of the chosen steps', () => {
    expect(matchWords({ kind: 'step_entered', elements: ['review', 'inspect', 'gone'] }, wholeText('en'), names)).toContain('Agent review or Inspect or gone');
    expect(stepNames([{ element: 'inspect', labels: [{ zh: '库房验货' }, { zh: '验货' }], flows: ['a', 'b'], outcomes: [] }], zh).steps).toEqual([{ value: 'inspect', label: '验货 · inspect' }]);
    expect(names.outcomesOf(['inspect'])).toEqual([{ value: 'passed', label: 'Passed' }]);
    expect(names.outcomesOf([]).map(({ value }) => value)).toEqual(['approve', 'passed']);
  });

  it('say what changed', () => {
    const [target] = levels.targets;
    const changed = withPart(withFacts({ ...target!, allow: 'PT30M', time: 'calendar' }, 'pause', []), 'when', 'order.paid > 1');
    expect(levelChanges(levels, replaceTarget(levels, 0, changed), zh, names)).toEqual([
      '新时限 · 最长：2 小时 工作时间 改为 30 分 自然时间', '新时限 · 只对这些工单：没有 改为 order.paid > 1', '新时限 · 停住：工单挂起 改为 没有',
    ]);
    expect(levelChanges(levels, { targets: [] }, zh, names)).toHaveLength(1);
    expect(levelChanges(levels, levels, zh, names)).toEqual([]);
  });
});
