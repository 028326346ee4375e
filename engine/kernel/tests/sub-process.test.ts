import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { around } from '../testing/around.ts';
import { Ticket } from '../testing/ticket.ts';

describe('sub-process', () => {
  it('completes when its last token is gone', () => {
    const ticket = around({ nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask' }, flows: ['in > fork', 'fork > a', 'fork > b'] }).start();
    ticket.complete('a');
    expect(ticket.open).toEqual(['b']);
    expect(ticket.complete('b').open).toEqual(['after']);
  });

  it('keeps its own variables and gives back only its outputs', () => {
    const ticket = around(
      { nodes: { in: 'startEvent', calc: { type: 'scriptTask', ext: { script: { expression: 'limit * 2', result: 'limit' } } } }, flows: ['in > calc'] },
      {}, [], { inputs: [{ name: 'limit', value: '=base + 1' }], outputs: [{ name: 'found', value: '=limit' }] },
    ).start({ base: 4 });
    expect(ticket.variables).toEqual({ base: 4, found: 10 });
  });

  it('passes the outcome inward to its first gateway and outward to the next', () => {
    const ticket = new Ticket(program(flow('through', {
      nodes: {
        start: 'startEvent', ask: 'userTask', gate: 'exclusiveGateway', yes: 'endEvent', no: 'endEvent',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', pick: 'exclusiveGateway', right: 'userTask', wrong: 'userTask' }, flows: ['in > pick', 'pick > right if outcome = "a"', 'pick > wrong default'] },
      },
      flows: ['start > ask > sub > gate', 'gate > yes if outcome = "b"', 'gate > no default'],
    }))).start().complete('ask', 'a');
    expect(ticket.open).toEqual(['right']);
    expect(ticket.complete('right', 'b').path.at(-1)).toBe('yes');
  });

  it('is cancelled with all that is inside, and nothing of it runs afterwards', () => {
    const ticket = around(
      { nodes: { in: 'startEvent', shout: { type: 'throwEvent', event: { kind: 'escalation', code: 'X' } }, charge: { type: 'serviceTask' } }, flows: ['in > shout > charge'] },
      { caught: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'escalation', code: 'X' } }, handle: { type: 'userTask' } }, ['caught > handle'],
    ).start();
    expect(ticket.open).toEqual(['handle']);
    expect(ticket.path).not.toContain('charge');
  });

  it('a terminate end inside ends the sub-process only', () => {
    const ticket = around({ nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } }, flows: ['in > fork', 'fork > a', 'fork > stop'] }).start();
    expect(ticket.open).toEqual(['after']);
    expect(ticket.traced('cancel')).toEqual(['a']);
  });

  it('an error inside leaves by its boundary event', () => {
    const ticket = around(
      { nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask' }, flows: ['in > fork', 'fork > a', 'fork > b'] },
      { caught: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'error', code: 'X' } }, handle: { type: 'userTask' } }, ['caught > handle'],
    ).start().fail('a', 'X');
    expect(ticket.open).toEqual(['handle']);
    expect(ticket.traced('cancel').sort()).toEqual(['a', 'b', 'sub']);
  });

  it('only the nearest catcher hears an escalation', () => {
    const ticket = new Ticket(program(flow('nested', {
      nodes: {
        start: 'startEvent',
        outer: {
          type: 'subProcess',
          nodes: {
            s1: 'startEvent', near: { type: 'boundaryEvent', attachedTo: 'inner', event: { kind: 'escalation' }, interrupting: false }, nearTask: 'userTask',
            inner: { type: 'subProcess', nodes: { s2: 'startEvent', up: { type: 'endEvent', event: { kind: 'escalation', code: 'U' } } }, flows: ['s2 > up'] },
          },
          flows: ['s1 > inner', 'near > nearTask'],
        },
        far: { type: 'boundaryEvent', attachedTo: 'outer', event: { kind: 'escalation' }, interrupting: false }, farTask: 'userTask',
      },
      flows: ['start > outer', 'far > farTask'],
    }))).start();
    expect(ticket.open).toEqual(['nearTask']);
  });

  it('an empty one is passed', () => {
    expect(around({ nodes: {}, flows: [] }).start().open).toEqual(['after']);
  });

  it('its inner tokens do not block an inclusive join outside more than the sub-process itself does', () => {
    const ticket = new Ticket(program(flow('join-outside', {
      nodes: {
        start: 'startEvent', fork: 'inclusiveGateway', quick: 'userTask', join: 'inclusiveGateway', after: 'userTask',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', slow: 'userTask' }, flows: ['in > slow'] },
      },
      flows: ['start > fork', 'fork > quick > join', 'fork > sub > join', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['slow']);
    expect(ticket.complete('slow').open).toEqual(['after']);
  });

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start().complete('b').complete('a');
    expect(ticket.open).toEqual(['after']);
    expect(ticket.complete('after').ended).toBe(true);
  });

  it('an error end event is on the path, and everything else inside is cancelled', () => {
    const ticket = around(
      { nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', bad: { type: 'endEvent', event: { kind: 'error', code: 'X' }, ext: { inputs: [{ name: 'parcel', value: 'P1' }] } } }, flows: ['in > fork', 'fork > a', 'fork > bad'] },
      { caught: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'error' }, ext: { outputs: [{ name: 'lost', value: '=error.parcel + error.code' }] } }, handle: { type: 'userTask' } }, ['caught > handle'],
    ).start();
    expect(ticket.path).toEqual(['start', 'sub', 'in', 'fork', 'a', 'bad', 'caught', 'handle']);
    expect(ticket.traced('throw')).toEqual(['bad']);
    expect(ticket.variables).toEqual({ lost: 'P1X' });
  });
});
