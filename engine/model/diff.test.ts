import { describe, expect, test } from 'vitest';
import { diff } from './diff.ts';
import { flowTo, lineXml } from './test-xml.ts';

const before = lineXml({
  review: `<userTask id="review" name="客服审核" reflow:status="pending"><extensionElements><reflow:people roles="agent"/><reflow:outcome code="approve" zh="通过"/>
    <reflow:outcome code="reject" zh="拒绝"/><reflow:clock duration="P1D" outcome="approve"/></extensionElements></userTask>`,
  wait: '<intermediateCatchEvent id="wait" name="等"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>',
});

async function words(after: string): Promise<string[]> {
  const { changes } = await diff(before, after);
  return changes!.map(({ message }) => `${message.en} | ${message.zh}`);
}

describe('diff', () => {
  test('finds nothing where only the drawing, the order of attributes or written incoming flows differ', async () => {
    const redrawn = before.replace('name="客服审核" reflow:status="pending"', 'reflow:status="pending" name="客服审核"').replace('<startEvent id="start"/>', '<startEvent id="start"><outgoing>start-review</outgoing></startEvent>');
    expect(await words(redrawn)).toEqual([]);
  });

  test.each([
    ['a clock', 'duration="P1D"', 'duration="P3D"', 'User step "客服审核": clock, duration changed from “P1D” to “P3D” | 人工步骤“客服审核”：时限的时长由 “P1D” 改为 “P3D”'],
    ['an outcome\'s words', 'zh="通过"', 'zh="同意"', 'User step "客服审核": outcome "approve", Chinese changed from “通过” to “同意” | 人工步骤“客服审核”：结果“approve”的中文由 “通过” 改为 “同意”'],
    ['a name', 'name="客服审核"', 'name="审核"', 'User step "审核": name changed from “客服审核” to “审核” | 人工步骤“审核”：名称由 “客服审核” 改为 “审核”'],
    ['a timer', 'P2D', 'P4D', 'Catch event "等": timer, duration changed from “P2D” to “P4D” | 等待事件“等”：定时的时长由 “P2D” 改为 “P4D”'],
    ['a status that is gone', ' reflow:status="pending"', '', 'User step "客服审核": ticket status no longer “pending” | 人工步骤“客服审核”：工单状态不再是 “pending”'],
    ['a form that is new', 'reflow:status="pending"', 'reflow:status="pending" reflow:form="review"', 'User step "客服审核": form set to “review” | 人工步骤“客服审核”：表单设为 “review”'],
    ['a kind of step', 'userTask', 'manualTask', 'Manual step "客服审核": type changed from User step to Manual step | 线下步骤“客服审核”：类型由 人工步骤 改为 线下步骤'],
  ])('names %s', async (_title, from, to, sentence) => {
    expect(await words(before.replaceAll(from, to))).toEqual([sentence]);
  });

  test('an outcome that is gone or new is one change', async () => {
    const after = before.replace('<reflow:outcome code="reject" zh="拒绝"/>', '<reflow:outcome code="ask" zh="询问" tone="neutral"/>');
    expect(await words(after)).toEqual(['User step "客服审核": outcome "ask" added | 人工步骤“客服审核”：新增结果“ask”', 'User step "客服审核": outcome "reject" removed | 人工步骤“客服审核”：删除结果“reject”']);
  });

  test('a step put between two others: added, and the flow led elsewhere', async () => {
    const after = before.replace(flowTo('review', 'wait'), `<task id="new" name="核对"/>${flowTo('new', 'wait')}<sequenceFlow id="review-wait" sourceRef="review" targetRef="new"/>`);
    const { changes } = await diff(before, after);
    expect(changes!.map(({ kind, element }) => [kind, element])).toEqual([['added', 'new'], ['added', 'new-wait'], ['changed', 'review-wait']]);
    expect(changes![2]!.message.en).toBe('Sequence flow "review-wait": target changed from “wait” to “new”');
  });

  test('a removed step comes last', async () => {
    const { changes } = await diff(before.replace('</process>', '<task id="gone" name="旧"/></process>'), before);
    expect(changes).toEqual([{ kind: 'removed', element: 'gone', message: { en: 'Step "旧" removed', zh: '删除步骤“旧”' } }]);
  });

  test('a file that cannot be read gives its problems', async () => {
    expect(await diff(before, 'no xml')).toMatchObject({ problems: [{ code: 'xml-invalid' }] });
  });
});
