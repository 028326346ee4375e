import { expect } from 'vitest';
import type { ShortNode } from '../../kernel/testing/build.ts';
import type { EventDefinition } from '../../kernel/types.ts';
import type { Ticket } from '../testing/ticket.ts';
import { around, guard, hour, portCase } from './case.ts';
import type { PortCase } from './case.ts';

const outside: [string, EventDefinition, (ticket: Ticket, element: string) => Ticket][] = [
  ['a timer', hour, (ticket, element) => ticket.fire(element)],
  ['a message', { kind: 'message', name: 'm' }, (ticket) => ticket.message('m')],
  ['a signal', { kind: 'signal', name: 's' }, (ticket) => ticket.signal('s')],
  ['a condition', { kind: 'conditional', condition: 'ready = true' }, (ticket) => ticket.set({ ready: true })],
];

const waiting = outside.flatMap(([name, event, happen]) => [
  portCase(`waits for ${name}`, around({ type: 'catchEvent', event }), (ticket) => {
    expect(ticket.start().open).toEqual(['work']);
    expect(happen(ticket, 'work').open).toEqual(['after']);
  }),
  portCase(`${name} on the border ends the step`, around({ type: 'userTask' }, guard(event), ['guard > handle']), (ticket) => {
    expect(happen(ticket.start(), 'guard').open).toEqual(['handle']);
    expect(ticket.traced('cancel')).toEqual(['work']);
  }),
  portCase(`${name} on the border is over when the step completes first`, around({ type: 'userTask' }, guard(event), ['guard > handle']), (ticket) => {
    expect(ticket.start().complete('work').open).toEqual(['after']);
    expect(ticket.complete('after').ended).toBe(true);
  }),
]);

const errors: PortCase[] = [
  portCase('the error of a step is caught by its code, which the handler can read', {
    nodes: {
      start: 'startEvent', work: { type: 'serviceTask', ext: { service: 'refund' } }, after: 'userTask', any: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error' } }, other: 'userTask',
      closed: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error', code: 'CLOSED' } }, handle: { type: 'userTask', ext: { inputs: [{ name: 'why', value: '=error.message' }] } },
    }, flows: ['start > work > after', 'any > other', 'closed > handle'],
  }, (ticket) => {
    expect(ticket.start().fail('work', 'CLOSED').wait('handle').input).toEqual({ why: 'CLOSED happened' });
  }),
  portCase('an error that nothing catches is an incident, and the step can be retried', around({ type: 'serviceTask', ext: { service: 'refund' } }), (ticket) => {
    expect(ticket.start().fail('work', 'DOWN').incidents).toEqual(['uncaught_error@work']);
    expect(ticket.open).toEqual([]);
    expect(ticket.send({ type: 'retry' }).open).toEqual(['work']);
    expect(ticket.complete('work').open).toEqual(['after']);
  }),
  portCase('an error end event leaves its sub-process by the boundary event', around({
    type: 'subProcess', nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', no: { type: 'endEvent', event: { kind: 'error', code: 'NO' } } }, flows: ['in > fork', 'fork > a', 'fork > b > no'],
  }, guard({ kind: 'error', code: 'NO' }), ['guard > handle']), (ticket) => {
    expect(ticket.start().complete('b').open).toEqual(['handle']);
    expect(ticket.traced('cancel')).toEqual(['a', 'work']);
  }),
  portCase('an error end event on top level is an incident, not an end', { nodes: { start: 'startEvent', no: { type: 'endEvent', event: { kind: 'error', code: 'NO' } } }, flows: ['start > no'] }, (ticket) => {
    expect(ticket.start().incidents).toEqual(['uncaught_error@no']);
    expect(ticket.ended).toBe(false);
  }),
];

function escalating(type: 'throwEvent' | 'endEvent', prefix = ''): ShortNode {
  const [start, up, more] = [`${prefix}in`, `${prefix}up`, `${prefix}more`];
  return {
    type: 'subProcess', nodes: { [start]: 'startEvent', [up]: { type, event: { kind: 'escalation', code: 'U' } }, ...(type === 'throwEvent' && { [more]: 'userTask' as const }) },
    flows: [`${start} > ${up}`, ...type === 'throwEvent' ? [`${up} > ${more}`] : []],
  };
}

const thrown: PortCase[] = [
  portCase('an escalation leaves its sub-process by an interrupting boundary event', around(escalating('throwEvent'), guard({ kind: 'escalation', code: 'U' }), ['guard > handle']), (ticket) => {
    expect(ticket.start().open).toEqual(['handle']);
  }),
  portCase('an escalation is heard by the nearest scope only', around({
    type: 'subProcess', nodes: { in: 'startEvent', inner: escalating('endEvent', 'deep'), near: { type: 'boundaryEvent', attachedTo: 'inner', event: { kind: 'escalation' } }, look: 'userTask' },
    flows: ['in > inner', 'near > look'],
  }, guard({ kind: 'escalation' }), ['guard > handle']), (ticket) => {
    expect(ticket.start().open).toEqual(['look']);
    expect(ticket.complete('look').open).toEqual(['after']);
  }),
  portCase('links lead to the catching end of their name', {
    nodes: { start: 'startEvent', off: { type: 'throwEvent', event: { kind: 'link', name: 'L' } }, on: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, after: 'userTask' }, flows: ['start > off', 'on > after'],
  }, (ticket) => {
    expect(ticket.start().open).toEqual(['after']);
  }),
  portCase('a signal end event is heard by what waits, and told to the host', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', call: { type: 'endEvent', event: { kind: 'signal', name: 's' } }, hear: { type: 'catchEvent', event: { kind: 'signal', name: 's' } }, b: 'userTask' },
    flows: ['start > fork', 'fork > a > call', 'fork > hear > b'],
  }, (ticket) => {
    expect(ticket.start().complete('a').open).toEqual(['b']);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'throw', kind: 'signal', name: 's', delivered: true }));
  }),
  portCase('a terminate end event ends everything', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', sub: { type: 'subProcess', nodes: { in: 'startEvent', c: 'userTask' }, flows: ['in > c'] }, b: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } },
    flows: ['start > fork', 'fork > a', 'fork > sub', 'fork > b > stop'],
  }, (ticket) => {
    expect(ticket.start().complete('b').ended).toBe(true);
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'stop' });
  }),
  portCase('a timer on the border that does not interrupt starts a second token', around({ type: 'userTask' }, guard(hour, false), ['guard > handle']), (ticket) => {
    expect(ticket.start().fire('guard').open).toEqual(['handle', 'work']);
    expect(ticket.complete('work').complete('after').open).toEqual(['handle']);
    expect(ticket.complete('handle').ended).toBe(true);
  }),
  portCase('a repeating timer that does not interrupt fires on its grid as long as the step waits', {
    nodes: { start: 'startEvent', work: 'userTask', guard: { type: 'boundaryEvent', attachedTo: 'work', interrupting: false, event: { kind: 'timer', timer: { kind: 'cycle', value: 'R3/PT1H', time: 'calendar' } } }, count: { type: 'scriptTask', ext: { script: { expression: 'n + 1', result: 'n' } } } },
    flows: ['start > work', 'guard > count'],
  }, (ticket) => {
    ticket.start({ n: 0 });
    expect([1, 2, 3].map(() => ticket.fire('guard').variables['n'])).toEqual([1, 2, 3]);
    expect(ticket.now).toBe('2026-11-19T07:00:00.000Z');
    expect(ticket.open).toEqual(['work']);
  }),
];

export const events: PortCase[] = [...waiting, ...errors, ...thrown];
