import { expect } from 'vitest';
import type { ShortFlow, ShortNode } from '../../kernel/testing/build.ts';
import type { EventDefinition } from '../../kernel/types.ts';
import { around, guard, hour, portCase } from './case.ts';
import type { PortCase } from './case.ts';

function withHandler(event: EventDefinition, interrupting: boolean, react: ShortNode['type'] = 'userTask'): ShortNode {
  return {
    type: 'subProcess',
    nodes: { in: 'startEvent', inner: 'userTask', handler: { type: 'eventSubProcess', nodes: { happened: { type: 'startEvent', event, interrupting }, react }, flows: ['happened > react'] } },
    flows: ['in > inner'],
  };
}

const inspect: ShortFlow = { nodes: { in: 'startEvent', look: 'userTask', ok: 'endEvent' }, flows: ['in > look > ok'] };

export const scopes: PortCase[] = [
  portCase('a sub-process is over when its last token is gone', around({
    type: 'subProcess', nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask' }, flows: ['in > fork', 'fork > a', 'fork > b'],
  }), (ticket) => {
    expect(ticket.start().complete('a').open).toEqual(['b']);
    expect(ticket.complete('b').open).toEqual(['after']);
  }),
  portCase('a sub-process without a start event starts everywhere at once', around({ type: 'subProcess', nodes: { a: 'userTask', b: 'userTask', end: 'endEvent' }, flows: ['a > end', 'b > end'] }), (ticket) => {
    expect(ticket.start().open).toEqual(['a', 'b']);
    expect(ticket.complete('a').open).toEqual(['b']);
    expect(ticket.complete('b').open).toEqual(['after']);
  }),
  portCase('what a token carries passes into and out of a sub-process', {
    nodes: { start: 'startEvent', ask: 'userTask', sub: { type: 'subProcess', nodes: { in: 'startEvent', gate: 'exclusiveGateway', out: 'endEvent' }, flows: ['in > gate > out'] }, gate2: 'exclusiveGateway', a: 'userTask', b: 'userTask' },
    flows: ['start > ask > sub > gate2', 'gate2 > a if outcome = "yes"', 'gate2 > b default'],
  }, (ticket) => {
    expect(ticket.start().complete('ask', 'yes').open).toEqual(['a']);
  }),
  portCase('a boundary event ends everything in its sub-process', around({ type: 'subProcess', nodes: { in: 'startEvent', inner: { type: 'subProcess', nodes: { b: 'startEvent', deep: 'userTask' }, flows: ['b > deep'] } }, flows: ['in > inner'] }, guard(hour), ['guard > handle']), (ticket) => {
    expect(ticket.start().fire('guard').open).toEqual(['handle']);
    expect(ticket.traced('cancel')).toEqual(['deep', 'inner', 'work']);
    expect(ticket.complete('handle').ended).toBe(true);
  }),
  ...([['message', { kind: 'message', name: 'm' }], ['error', { kind: 'error' }]] as [string, EventDefinition][]).map(([name, event]) =>
    portCase(`an event sub-process that starts with ${name === 'error' ? 'an' : 'a'} ${name} takes over its scope`, around(withHandler(event, true)), (ticket) => {
      ticket.start();
      if (name === 'error') ticket.fail('inner', 'X');
      else ticket.message('m');
      expect(ticket.open).toEqual(['react']);
      expect(ticket.complete('react').open).toEqual(['after']);
    })),
  portCase('an event sub-process that does not interrupt runs beside its scope, each time its event happens', around(withHandler({ kind: 'message', name: 'm' }, false, 'task')), (ticket) => {
    expect(ticket.start().message('m').message('m').open).toEqual(['happened', 'inner']);
    expect(ticket.traced('complete').filter((element) => element === 'react')).toHaveLength(2);
    expect(ticket.complete('inner').open).toEqual(['after']);
  }),
  portCase('an event sub-process of the whole flow ends everything else', {
    nodes: { start: 'startEvent', a: 'userTask', handler: { type: 'eventSubProcess', nodes: { withdrawn: { type: 'startEvent', event: { kind: 'message', name: 'withdraw' } }, bye: 'endEvent' }, flows: ['withdrawn > bye'] } }, flows: ['start > a'],
  }, (ticket) => {
    expect(ticket.start().message('withdraw').ended).toBe(true);
    expect(ticket.traced('cancel')).toEqual(['a']);
  }),
  portCase('a called flow runs in the same ticket, is given its inputs and gives back its outputs', around({ type: 'callActivity', called: 'inspect', ext: { inputs: [{ name: 'sku', value: '=x' }], outputs: [{ name: 'grade', value: '=result.steps.look.grade' }] } }), (ticket) => {
    expect(ticket.start({ x: 'A' }).wait('look')).toMatchObject({ model: 'inspect' });
    expect(ticket.complete('look', undefined, { grade: 'new' }).open).toEqual(['after']);
    expect(ticket.variables).toEqual({ x: 'A', grade: 'new' });
  }, { inspect }),
  portCase('an error of a called flow is caught at its call', around({ type: 'callActivity', called: 'failing' }, guard({ kind: 'error', code: 'X' }), ['guard > handle']), (ticket) => {
    expect(ticket.start().open).toEqual(['handle']);
  }, { failing: { nodes: { in: 'startEvent', bad: { type: 'endEvent', event: { kind: 'error', code: 'X' } } }, flows: ['in > bad'] } }),
  portCase('a terminate end event ends the called flow it is in, and no more', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', call: { type: 'callActivity', called: 'stopping' }, other: 'userTask', after: 'userTask' }, flows: ['start > fork', 'fork > call > after', 'fork > other'],
  }, (ticket) => {
    expect(ticket.start().complete('look').open).toEqual(['after', 'other']);
  }, { stopping: { nodes: { in: 'startEvent', fork: 'parallelGateway', look: 'userTask', rest: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } }, flows: ['in > fork', 'fork > look > stop', 'fork > rest'] } }),
  portCase('a call of a flow that is not there is an incident', around({ type: 'callActivity', called: 'nowhere' }), (ticket) => {
    expect(ticket.start().incidents).toEqual(['called_flow_missing@work']);
  }),
];
