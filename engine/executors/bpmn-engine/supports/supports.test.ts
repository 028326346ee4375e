import { describe, expect, it } from 'vitest';
import { flow } from '../../../kernel/testing/build.ts';
import type { ShortFlow, ShortNode } from '../../../kernel/testing/build.ts';
import { around, guard, hour } from '../../suite/case.ts';
import { supports } from './index.ts';

/** Codes and elements of what is refused. */
function refused(short: ShortFlow): string[] {
  return supports(flow('asked', short)).map(({ code, element }) => `${code} ${element}`);
}

const forked: ShortFlow['nodes'] = { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', merge: 'exclusiveGateway', join: 'parallelGateway', work: 'userTask' };

describe('two tokens at one step', () => {
  it.each<[string, ShortFlow]>([
    ['an exclusive merge of parallel branches', { nodes: forked, flows: ['start > fork', 'fork > a > merge', 'fork > b > merge', 'merge > work'] }],
    ['flows of parallel branches into one step', { nodes: forked, flows: ['start > fork', 'fork > a > work', 'fork > b > work'] }],
    ['a branch that leads back to the split', { nodes: forked, flows: ['start > merge > fork', 'fork > a > merge', 'fork > work'] }],
    ['two flows out of a step', { nodes: { start: 'startEvent', a: 'userTask', b: 'task', c: 'task', work: 'userTask' }, flows: ['start > a', 'a > b > work', 'a > c > work'] }],
    ['conditions that may both hold', { nodes: { start: 'startEvent', a: 'inclusiveGateway', b: 'task', c: 'task', work: 'userTask' }, flows: ['start > a', 'a > b if x = 1', 'a > c if x < 3', 'b > work', 'c > work'] }],
    ['a boundary event that lets its step go on, and leads where the step leads', { nodes: { start: 'startEvent', a: 'userTask', on: { type: 'boundaryEvent', attachedTo: 'a', event: hour, interrupting: false }, work: 'userTask' }, flows: ['start > a > work', 'on > work'] }],
    ['a handler of a step that is repeated', { nodes: { start: 'startEvent', a: 'userTask', on: { type: 'boundaryEvent', attachedTo: 'a', event: hour, interrupting: false }, more: 'exclusiveGateway', end: 'endEvent', work: 'userTask' }, flows: ['start > a > more', 'more > a if again = true', 'more > end default', 'on > work'] }],
    ['several starts of a sub-process', { nodes: { start: 'startEvent', sub: { type: 'subProcess', nodes: { a: 'task', b: 'task', work: 'userTask' }, flows: ['a > work', 'b > work'] } }, flows: ['start > sub'] }],
    ['a link', { nodes: { start: 'startEvent', fork: 'parallelGateway', off: { type: 'throwEvent', event: { kind: 'link', name: 'L' } }, on: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, work: 'userTask' }, flows: ['start > fork', 'fork > off', 'fork > work', 'on > work'] }],
  ])('refuses %s', (_what, short) => {
    expect(refused(short)).toContain('executor-twice work');
  });

  it.each<[string, ShortFlow]>([
    ['branches that are joined first', { nodes: forked, flows: ['start > fork', 'fork > a > join', 'fork > b > join', 'join > work'] }],
    ['the same in a loop', { nodes: { ...forked, more: 'exclusiveGateway', end: 'endEvent' }, flows: ['start > merge > fork', 'fork > a > join', 'fork > b > join', 'join > work > more', 'more > merge if again = true', 'more > end default'] }],
    ['a loop inside one branch', { nodes: { ...forked, more: 'exclusiveGateway' }, flows: ['start > fork', 'fork > merge > a > more', 'more > merge if again = true', 'more > join default', 'fork > b > join', 'join > work'] }],
    ['exclusive branches', { nodes: { ...forked, fork: 'exclusiveGateway' }, flows: ['start > fork', 'fork > a > merge if x = 1', 'fork > b > merge default', 'merge > work'] }],
    ['a condition and the default', { nodes: { start: 'startEvent', a: 'userTask', b: 'task', work: 'userTask' }, flows: ['start > a', 'a > work if x = 1', 'a > b default', 'b > work'] }],
    ['branches that end apart', { nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', end: 'endEvent' }, flows: ['start > fork', 'fork > a > end', 'fork > b > end'] }],
    ['branches that meet only where nothing waits', { nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', note: 'scriptTask', end: 'endEvent' }, flows: ['start > fork', 'fork > a > note', 'fork > b > note', 'note > end'] }],
    ['errors of one branch that leave it', { nodes: { ...forked, on: { type: 'boundaryEvent', attachedTo: 'a', event: { kind: 'error' } }, failed: 'endEvent' }, flows: ['start > fork', 'fork > a > join', 'fork > b > join', 'join > work', 'on > failed'] }],
    ['a reminder that leads nowhere else', around({ type: 'userTask' }, guard(hour, false), ['guard > handle'])],
  ])('takes %s', (_what, short) => {
    expect(refused(short)).toEqual([]);
  });
});

describe('what may happen again', () => {
  it.each([
    ['a message', { kind: 'message', name: 'm' }], ['a cycle', { kind: 'timer', timer: { kind: 'cycle', value: 'R3/PT1H', time: 'calendar' } }],
    ['a signal', { kind: 'signal', name: 's' }], ['a condition', { kind: 'conditional', condition: 'x' }],
  ] as const)('%s that leads to a step is refused, to a script it is not', (_what, event) => {
    expect(refused(around({ type: 'userTask' }, guard(event, false), ['guard > handle']))).toEqual(['executor-repeats guard']);
    expect(refused(around({ type: 'userTask' }, { ...guard(event, false), handle: 'scriptTask' }, ['guard > handle']))).toEqual([]);
    expect(refused(around({ type: 'userTask' }, guard(event, true), ['guard > handle']))).toEqual([]);
  });

  it.each<[string, ShortNode, number]>([
    ['a sub-process that waits', { type: 'subProcess', nodes: { in: 'startEvent', inner: 'userTask' }, flows: ['in > inner'] }, 1],
    ['a sub-process that ends at once', { type: 'subProcess', nodes: { in: 'startEvent', inner: 'task' }, flows: ['in > inner'] }, 0],
    ['a send task', { type: 'sendTask', event: { kind: 'message', name: 'x' } }, 0], ['a send task with a service', { type: 'sendTask', ext: { service: 'mail' } }, 1],
    ['a decision', { type: 'businessRuleTask', ext: { decision: 'd' } }, 0], ['a decision of a service', { type: 'businessRuleTask', ext: { service: 's' } }, 1],
    ['an event', { type: 'catchEvent', event: hour }, 1], ['a call', { type: 'callActivity', called: 'c' }, 1], ['a loop', { type: 'scriptTask', loop: { kind: 'sequential', cardinality: '2' } }, 1],
  ])('knows whether a token rests at %s', (_what, handle, count) => {
    expect(refused(around({ type: 'userTask' }, { ...guard({ kind: 'signal', name: 's' }, false), handle }, ['guard > handle']))).toHaveLength(count);
  });
});

describe('every refusal', () => {
  it('names the element in both languages', () => {
    const [problem] = supports(flow('asked', around({ type: 'adHocSubProcess', adHoc: { ordering: 'parallel', cancelRemaining: true }, label: { zh: '检测', en: 'Inspection' }, nodes: { a: 'userTask' }, flows: [] })));
    expect(problem).toMatchObject({ code: 'executor-element', element: 'work', severity: 'error', message: { zh: expect.stringContaining('“检测”'), en: expect.stringContaining('"Inspection"') } });
  });
});
