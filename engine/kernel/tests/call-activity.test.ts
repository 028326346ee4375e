import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow, ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

const inspect = flow('inspect', {
  nodes: { begin: 'startEvent', look: 'userTask', ok: 'endEvent' },
  flows: ['begin > look > ok'],
});

function calling(called: ShortFlow, ext: ShortNode['ext'] = {}, more: Record<string, ShortNode> = {}, flows: string[] = []): Ticket {
  return new Ticket(program(flow('main', {
    nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'inner', ext }, after: 'userTask', ...more }, flows: ['start > call > after', ...flows],
  }), flow('inner', called)));
}

describe('call activity', () => {
  it('runs the called flow inside the ticket; its waits name that flow', () => {
    const ticket = new Ticket(program(flow('main', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'inspect' }, end: 'endEvent' }, flows: ['start > call > end'] }), inspect)).start();
    expect(ticket.wait('look')).toMatchObject({ model: 'inspect', visit: 1 });
    ticket.complete('look');
    expect(ticket.path).toEqual(['start', 'call', 'begin', 'look', 'ok', 'end']);
    expect(ticket.ended).toBe(true);
  });

  const probe: ShortFlow = { nodes: { b: 'startEvent', see: { type: 'scriptTask', ext: { script: { expression: 'if x = null then "nothing" else x', result: 'seen' } } }, hold: 'userTask' }, flows: ['b > see > hold'] };

  it('gives the listed inputs and nothing else, and takes back the listed outputs only', () => {
    const ticket = calling(probe, { inputs: [{ name: 'y', value: '=x' }], outputs: [{ name: 'got', value: '=result.seen' }] }).start({ x: 1 }).complete('hold');
    expect(ticket.variables).toEqual({ x: 1, got: 'nothing' });
  });

  it('copies every variable when no input is listed; what the called flow changes stays there', () => {
    const ticket = calling({ nodes: { b: 'startEvent', set: { type: 'scriptTask', ext: { script: { expression: 'x + 1', result: 'x' } } } }, flows: ['b > set'] }, { outputs: [{ name: 'got', value: '=result.x' }] }).start({ x: 1 });
    expect(ticket.variables).toEqual({ x: 1, got: 2 });
  });

  it('copies what the caller has now, not what the ticket started with', () => {
    const ticket = calling(probe, { outputs: [{ name: 'got', value: '=result.seen' }] }).start({ x: 1 });
    ticket.complete('hold');
    expect(ticket.variables['got']).toBe(1);
  });

  it('an error of the called flow is caught at the call', () => {
    const ticket = calling({ nodes: { b: 'startEvent', bad: { type: 'endEvent', event: { kind: 'error', code: 'X' } } }, flows: ['b > bad'] }, {},
      { caught: { type: 'boundaryEvent', attachedTo: 'call', event: { kind: 'error', code: 'X' } }, handle: { type: 'userTask' } }, ['caught > handle']).start();
    expect(ticket.open).toEqual(['handle']);
  });

  it('an escalation of the called flow is heard at the call', () => {
    const ticket = calling({ nodes: { b: 'startEvent', up: { type: 'throwEvent', event: { kind: 'escalation', code: 'U' } }, look: 'userTask' }, flows: ['b > up > look'] }, {},
      { heard: { type: 'boundaryEvent', attachedTo: 'call', event: { kind: 'escalation', code: 'U' }, interrupting: false }, note: { type: 'userTask' } }, ['heard > note']).start();
    expect(ticket.open.sort()).toEqual(['look', 'note']);
  });

  it('an interrupting boundary event ends the called flow', () => {
    const ticket = calling({ nodes: { b: 'startEvent', look: 'userTask' }, flows: ['b > look'] }, {},
      { late: { type: 'boundaryEvent', attachedTo: 'call', event: { kind: 'timer', timer: { kind: 'duration', value: 'P1D', time: 'calendar' } } }, stop: { type: 'endEvent' } }, ['late > stop']).start().fire('late');
    expect(ticket.ended).toBe(true);
    expect(ticket.traced('cancel')).toEqual(['look', 'call']);
  });

  it('a terminate end in the caller ends the called flow; one in the called flow ends only that', () => {
    const outer = new Ticket(program(flow('main', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', call: { type: 'callActivity', called: 'inspect' }, ask: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } },
      flows: ['start > fork', 'fork > call', 'fork > ask > stop'],
    }), inspect)).start().complete('ask');
    expect(outer.ended).toBe(true);
    expect(outer.traced('cancel').sort()).toEqual(['call', 'look']);
    const inner = calling({ nodes: { b: 'startEvent', fork: 'parallelGateway', look: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } }, flows: ['b > fork', 'fork > look', 'fork > stop'] }).start();
    expect(inner.open).toEqual(['after']);
  });

  it('is an incident when the called flow does not exist', () => {
    expect(new Ticket(program(flow('main', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'nowhere' } }, flows: ['start > call'] }))).start().incidents).toEqual(['called_flow_missing@call']);
  });

  it('a flow that calls itself without end runs into the node budget', () => {
    const self = flow('self', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'self' } }, flows: ['start > call'] });
    expect(new Ticket(program(self)).start().incidents[0]).toMatch(/^node_budget@/);
  });

  it('an event sub-process of the called flow listens', () => {
    const ticket = calling({
      nodes: { b: 'startEvent', look: 'userTask', event: { type: 'eventSubProcess', nodes: { m: { type: 'startEvent', event: { kind: 'message', name: 'm' } }, react: 'userTask' }, flows: ['m > react'] } },
      flows: ['b > look'],
    }).start().message('m');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('visits count over both flows, so that one element id is never the same execution twice', () => {
    const ticket = calling({ nodes: { b: 'startEvent', after: 'userTask' }, flows: ['b > after'] }).start();
    expect(ticket.wait('after').visit).toBe(1);
    expect(ticket.complete('after').wait('after').visit).toBe(2);
  });

  it('runs from its drawing, with the drawing of the called flow', async () => {
    const called = (): Promise<Ticket> => drawn(import.meta.url, 'call-activity-called');
    const ticket = (await called()).start({ box: 'B1' });
    expect(ticket.wait('look')).toMatchObject({ model: 'call-activity-called', input: { box: 'B1' } });
    expect(ticket.complete('look', 'good').variables).toEqual({ box: 'B1', grade: 'good' });
    expect((await called()).start().complete('look', 'refuse').path.at(-1)).toBe('back');
  });
});
