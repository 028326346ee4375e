import { expect } from 'vitest';
import { around, portCase } from './case.ts';
import type { PortCase } from './case.ts';

export const tasks: PortCase[] = [
  portCase('a user task opens with its inputs, keeps what was answered and lets conditions read the outcome', {
    nodes: { start: 'startEvent', work: { type: 'userTask', ext: { inputs: [{ name: 'amount', value: '=x' }], outputs: [{ name: 'paid', value: '=data.amount' }] } }, gate: 'exclusiveGateway', a: 'userTask', b: 'userTask' },
    flows: ['start > work > gate', 'gate > a if outcome = "yes"', 'gate > b default'],
  }, (ticket) => {
    expect(ticket.start({ x: 5 }).wait('work')).toMatchObject({ kind: 'user', visit: 1, input: { amount: 5 } });
    expect(ticket.complete('work', 'yes', { amount: 4 }).open).toEqual(['a']);
    expect(ticket.variables).toEqual({ x: 5, paid: 4, steps: { work: { outcome: 'yes', amount: 4 } } });
  }),
  portCase('the clock of a step completes it with the outcome of silence', around({
    type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: 'PT2H', time: 'calendar' }, warn: 'PT1H', outcome: 'approve' } },
  }), (ticket) => {
    const [work, clock] = ticket.start().waits;
    expect(clock).toMatchObject({ kind: 'timer', purpose: 'clock', host: work?.id, dueAt: '2026-11-19T06:00:00.000Z', warnAt: '2026-11-19T05:00:00.000Z' });
    expect(ticket.fire('work').open).toEqual(['after']);
    expect(ticket.variables).toEqual({ steps: { work: { outcome: 'approve' } } });
  }),
  portCase('a service task waits for its result', around({ type: 'serviceTask', ext: { service: 'refund', inputs: [{ name: 'n', value: '=1 + 1' }] } }), (ticket) => {
    expect(ticket.start().wait('work')).toMatchObject({ kind: 'service', service: 'refund', input: { n: 2 } });
    expect(ticket.complete('work', undefined, { no: 'R1' }).variables).toEqual({ steps: { work: { no: 'R1' } } });
  }),
  portCase('script, decision, plain and manual tasks end at once', {
    nodes: {
      start: 'startEvent', script: { type: 'scriptTask', ext: { script: { expression: 'n * 2', result: 'm' } } },
      rule: { type: 'businessRuleTask', ext: { decision: 'double', outputs: [{ name: 'd', value: '=result.doubled' }] } }, plain: 'task', manual: 'manualTask', end: 'endEvent',
    }, flows: ['start > script > rule > plain > manual > end'],
  }, (ticket) => {
    expect(ticket.start({ n: 2 }).ended).toBe(true);
    expect(ticket.variables).toMatchObject({ m: 4, d: 4 });
    expect(ticket.traced('complete')).toEqual(['start', 'script', 'rule', 'plain', 'manual', 'end']);
  }),
  portCase('a chain of a thousand steps runs in one command', {
    nodes: { start: 'startEvent', ...Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`t${n}`, 'task' as const])), after: 'userTask' },
    flows: [`start > ${Array.from({ length: 1_000 }, (_, n) => `t${n}`).join(' > ')} > after`],
  }, (ticket) => {
    expect(ticket.start().open).toEqual(['after']);
  }),
  portCase('a loop in which nothing waits is stopped as an incident', {
    nodes: { start: 'startEvent', merge: 'exclusiveGateway', again: 'exclusiveGateway' }, flows: ['start > merge > again > merge'],
  }, (ticket) => {
    expect(ticket.start().incidents).toEqual([expect.stringContaining('node_budget')]);
  }),
  portCase('a send task is heard by a receive task of the same ticket', {
    nodes: {
      start: 'startEvent', fork: 'parallelGateway', send: { type: 'sendTask', event: { kind: 'message', name: 'm' }, ext: { inputs: [{ name: 'n', value: '=1' }] } },
      receive: { type: 'receiveTask', event: { kind: 'message', name: 'm' } }, a: 'userTask', b: 'userTask',
    }, flows: ['start > fork', 'fork > send > a', 'fork > receive > b'],
  }, (ticket) => {
    expect(ticket.start().open).toEqual(['a', 'b']);
    expect(ticket.effects.filter(({ type }) => type === 'throw')).toMatchObject([{ name: 'm', delivered: true }]);
    expect(ticket.variables).toEqual({ steps: { receive: { n: 1 } } });
  }),
  portCase('an input that cannot be evaluated is an incident, and the same visit when it is retried', around({ type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: '=wait', time: 'calendar' } } } }), (ticket) => {
    expect(ticket.start({ wait: 'soon' }).incidents).toEqual(['timer_invalid@work']);
    expect(ticket.set({ wait: 'PT1H' }).send({ type: 'retry' }).wait('work').visit).toBe(1);
  }),
  portCase('several flows out of a task: all that hold, and the default when no condition holds', {
    nodes: { start: 'startEvent', work: 'userTask', a: 'userTask', b: 'userTask', c: 'userTask' },
    flows: ['start > work', 'work > a', 'work > b if x = 1', 'work > c default'],
  }, (ticket) => {
    expect(ticket.start({ x: 2 }).complete('work').open).toEqual(['a', 'c']);
  }),
];
