import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow, ShortNode } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';
import type { EventDefinition } from '../types.ts';

function around(inner: ShortFlow, more: Record<string, ShortNode> = {}, flows: string[] = [], ext: ShortNode['ext'] = {}): Ticket {
  return new Ticket(program(flow('outer', {
    nodes: { start: 'startEvent', sub: { type: 'subProcess', ext, ...inner }, after: 'userTask', end: 'endEvent', ...more },
    flows: ['start > sub > after > end', ...flows],
  })));
}

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
});

describe('event sub-process', () => {
  function withEvent(event: EventDefinition, interrupting: boolean, work: ShortNode = { type: 'userTask' }): Ticket {
    return around({
      nodes: { in: 'startEvent', work, event: { type: 'eventSubProcess', nodes: { happened: { type: 'startEvent', event, interrupting }, react: 'userTask' }, flows: ['happened > react'] } },
      flows: ['in > work'],
    }).start();
  }
  const outside: [string, EventDefinition, (ticket: Ticket) => Ticket][] = [
    ['timer', { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } }, (ticket) => ticket.fire('happened')],
    ['message', { kind: 'message', name: 'm' }, (ticket) => ticket.message('m', { text: 'x' })],
    ['signal', { kind: 'signal', name: 's' }, (ticket) => ticket.signal('s')],
    ['condition', { kind: 'conditional', condition: 'now = true' }, (ticket) => ticket.set({ now: true })],
  ];

  it.each(outside)('an interrupting %s ends its scope, which completes with it', (_name, event, happen) => {
    const ticket = withEvent(event, true);
    expect(ticket.wait('happened')).toMatchObject({ purpose: 'start' });
    happen(ticket);
    expect(ticket.open).toEqual(['react']);
    expect(ticket.traced('cancel')).toEqual(['work']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it.each(outside)('a non-interrupting %s runs beside its scope, which waits for it', (_name, event, happen) => {
    const ticket = happen(withEvent(event, false));
    expect(ticket.open).toContain('work');
    ticket.complete('work');
    expect(ticket.open).toContain('react');
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('a non-interrupting message can come again', () => {
    const ticket = withEvent({ kind: 'message', name: 'm' }, false).message('m').message('m');
    expect(ticket.open.filter((element) => element === 'react')).toHaveLength(2);
  });

  it('stops listening when its scope is over', () => {
    const ticket = withEvent({ kind: 'message', name: 'm' }, true).complete('work');
    expect(ticket.open).toEqual(['after']);
  });

  it.each([['its code', { kind: 'error', code: 'X' }], ['any code', { kind: 'error' }]] as [string, EventDefinition][])('an error with %s is caught inside the scope', (_name, event) => {
    const ticket = withEvent(event, true).fail('work', 'X');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('an error is caught even when the definition calls the start non-interrupting', () => {
    const ticket = withEvent({ kind: 'error' }, false).fail('work', 'X');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('an interrupting escalation ends the scope, a non-interrupting one does not', () => {
    const escalating: ShortNode = { type: 'subProcess', nodes: { in2: 'startEvent', up: { type: 'throwEvent', event: { kind: 'escalation', code: 'U' } }, rest: 'userTask' }, flows: ['in2 > up > rest'] };
    expect(withEvent({ kind: 'escalation', code: 'U' }, true, escalating).open).toEqual(['react']);
    expect(withEvent({ kind: 'escalation', code: 'U' }, false, escalating).open.sort()).toEqual(['react', 'rest']);
  });

  it('once an interrupting one runs, no other starts in that scope, and errors in it go outward', () => {
    const ticket = around({
      nodes: {
        in: 'startEvent', work: 'userTask',
        first: { type: 'eventSubProcess', nodes: { m1: { type: 'startEvent', event: { kind: 'message', name: 'm' } }, react: 'userTask' }, flows: ['m1 > react'] },
        second: { type: 'eventSubProcess', nodes: { e1: { type: 'startEvent', event: { kind: 'error' } }, never: 'userTask' }, flows: ['e1 > never'] },
      },
      flows: ['in > work'],
    }, { caught: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'error' } }, handle: { type: 'userTask' } }, ['caught > handle']).start().message('m');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.fail('react', 'X').open).toEqual(['handle']);
  });

  it('of the whole process: a message from the buyer ends everything else', () => {
    const ticket = new Ticket(program(flow('withdraw', {
      nodes: {
        start: 'startEvent', review: 'userTask', end: 'endEvent',
        withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'message', name: 'withdraw' }, ext: { outputs: [{ name: 'why', value: '=data.reason' }] } }, closed: 'endEvent' }, flows: ['told > closed'] },
      },
      flows: ['start > review > end'],
    }))).start().message('withdraw', { reason: 'kept it' });
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toMatchObject({ why: 'kept it', steps: { told: { reason: 'kept it' } } });
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'withdrawn' });
  });

  it('sees the error as a variable as long as it runs', () => {
    const ticket = around({
      nodes: {
        in: 'startEvent', work: 'userTask',
        event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind: 'error' } }, a: 'task', b: { type: 'scriptTask', ext: { script: { expression: 'error.code', result: 'code' } } } }, flows: ['e > a > b'] },
      },
      flows: ['in > work'],
    }).start().fail('work', 'X');
    expect(ticket.variables).toMatchObject({ code: 'X' });
  });
});
