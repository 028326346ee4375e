import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

/** `a` with its handler `undoA`, and so on. */
function undoable(...ids: string[]): Record<string, ShortNode> {
  return Object.fromEntries(ids.flatMap((id): [string, ShortNode][] => {
    const handler = `undo${id.toUpperCase()}`;
    return [[id, { type: 'task', compensation: handler }], [handler, { type: 'userTask', forCompensation: true }]];
  }));
}

const undo = (activity?: string): ShortNode => ({ type: 'throwEvent', event: { kind: 'compensation', ...(activity && { activity }) } });

describe('compensation', () => {
  it('runs the handlers of what completed, in reverse order, one after the other; then the token goes on', () => {
    const ticket = new Ticket(program(flow('c', { nodes: { start: 'startEvent', ...undoable('a', 'b', 'c'), undo: undo(), after: 'userTask' }, flows: ['start > a > b > undo > after > c'] }))).start();
    expect(ticket.open).toEqual(['undoB']);
    expect(ticket.complete('undoB').open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['after']);
    expect(ticket.traced('throw')).toEqual(['undo']);
  });

  it('does nothing to what did not run, and nothing twice', () => {
    const ticket = new Ticket(program(flow('c', { nodes: { start: 'startEvent', ...undoable('a', 'b'), undo: undo(), again: undo(), after: 'userTask' }, flows: ['start > a > undo > again > after > b'] }))).start();
    ticket.complete('undoA');
    expect(ticket.open).toEqual(['after']);
  });

  it('with an activity named undoes only that one', () => {
    const ticket = new Ticket(program(flow('c', { nodes: { start: 'startEvent', ...undoable('a', 'b'), undo: undo('a'), after: 'userTask' }, flows: ['start > a > b > undo > after'] }))).start();
    expect(ticket.open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['after']);
  });

  it('without any throw the scope just completes', () => {
    expect(new Ticket(program(flow('c', { nodes: { start: 'startEvent', ...undoable('a', 'b') }, flows: ['start > a > b'] }))).start().ended).toBe(true);
  });

  it('as an end event ends the token after the handlers', () => {
    const ticket = new Ticket(program(flow('c', { nodes: { start: 'startEvent', ...undoable('a'), undo: { type: 'endEvent', event: { kind: 'compensation' } } }, flows: ['start > a > undo'] }))).start();
    expect(ticket.complete('undoA').ended).toBe(true);
  });

  it('of a multi-instance activity: one handler per completed instance, with its item', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', pay: { type: 'task', compensation: 'back', loop: { kind: 'parallel', collection: '["A","B","C"]', item: 'channel' } },
        back: { type: 'serviceTask', forCompensation: true, ext: { inputs: [{ name: 'channel', value: '=channel' }] } }, undo: undo(), after: 'userTask',
      },
      flows: ['start > pay > undo > after'],
    }))).start();
    const channels: unknown[] = [];
    while (ticket.open[0] === 'back') {
      channels.push(ticket.wait('back').input?.['channel']);
      ticket.complete('back');
    }
    expect(channels).toEqual(['C', 'B', 'A']);
    expect(ticket.open).toEqual(['after']);
  });

  it('of a completed sub-process undoes what is inside, with the variables it had', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', undo: undo(), after: 'userTask',
        sub: {
          type: 'subProcess', ext: { inputs: [{ name: 'no', value: 'S1' }] },
          nodes: { in: 'startEvent', ...undoable('a', 'b'), last: { type: 'serviceTask', compensation: 'undoLast' }, undoLast: { type: 'serviceTask', forCompensation: true, ext: { inputs: [{ name: 'no', value: '=no' }] } } },
          flows: ['in > a > b > last'],
        },
      },
      flows: ['start > sub > undo > after'],
    }))).start().complete('last');
    expect(ticket.wait('undoLast').input).toEqual({ no: 'S1' });
    ticket.complete('undoLast').complete('undoB').complete('undoA');
    expect(ticket.open).toEqual(['after']);
  });

  it('of a sub-process with its own handler runs that instead', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: { start: 'startEvent', undo: undo('sub'), after: 'userTask', back: { type: 'userTask', forCompensation: true }, sub: { type: 'subProcess', compensation: 'back', nodes: { in: 'startEvent', ...undoable('a') }, flows: ['in > a'] } },
      flows: ['start > sub > undo > after'],
    }))).start();
    expect(ticket.open).toEqual(['back']);
    expect(ticket.complete('back').open).toEqual(['after']);
  });

  it('of a sub-process with a compensation event sub-process runs that; a throw inside it undoes the rest', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', undo: undo(), after: 'userTask',
        sub: {
          type: 'subProcess',
          nodes: {
            in: 'startEvent', ...undoable('a', 'b'),
            event: { type: 'eventSubProcess', nodes: { undone: { type: 'startEvent', event: { kind: 'compensation' } }, tell: 'userTask', rest: undo('a'), bye: 'userTask' }, flows: ['undone > tell > rest > bye'] },
          },
          flows: ['in > a > b'],
        },
      },
      flows: ['start > sub > undo > after'],
    }))).start();
    expect(ticket.open).toEqual(['tell']);
    expect(ticket.complete('tell').open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['bye']);
    expect(ticket.complete('bye').open).toEqual(['after']);
  });

  it('of a called flow undoes what is inside it, in its own variables', () => {
    const inner = flow('inner', { nodes: { b: 'startEvent', a: { type: 'task', compensation: 'undoA' }, undoA: { type: 'serviceTask', forCompensation: true, ext: { inputs: [{ name: 'x', value: '=x' }, { name: 'y', value: '=if y = null then "hidden" else y' }], outputs: [{ name: 'x', value: '=result.x' }] } } }, flows: ['b > a'] });
    const ticket = new Ticket(program(flow('c', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'inner', ext: { inputs: [{ name: 'x', value: '=1' }] } }, undo: undo(), after: 'userTask' }, flows: ['start > call > undo > after'] }), inner)).start({ y: 2 });
    expect(ticket.wait('undoA')).toMatchObject({ model: 'inner', input: { x: 1, y: 'hidden' } });
    ticket.complete('undoA', undefined, { x: 5 });
    expect(ticket.open).toEqual(['after']);
    expect(ticket.variables).toEqual({ y: 2 });
  });

  it('thrown in an error event sub-process undoes what completed in the scope around it', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', after: 'userTask',
        sub: {
          type: 'subProcess',
          nodes: { in: 'startEvent', ...undoable('a'), work: 'userTask', event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind: 'error' } }, undo: undo() }, flows: ['e > undo'] } },
          flows: ['in > a > work'],
        },
      },
      flows: ['start > sub > after'],
    }))).start().fail('work', 'X');
    expect(ticket.open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['after']);
  });

  it('goes on when a handler leaves by its own error boundary event', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', ...undoable('a', 'b'), undo: undo(), after: 'userTask',
        failed: { type: 'boundaryEvent', attachedTo: 'undoB', event: { kind: 'error' } }, byHand: 'userTask',
      },
      flows: ['start > a > b > undo > after', 'failed > byHand'],
    }))).start().fail('undoB', 'X');
    expect(ticket.open.sort()).toEqual(['byHand', 'undoA']);
    ticket.complete('undoA').complete('byHand').complete('after');
    expect(ticket.ended).toBe(true);
  });

  it('is cancelled with its scope', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', after: 'userTask', late: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'message', name: 'stop' } },
        sub: { type: 'subProcess', nodes: { in: 'startEvent', ...undoable('a'), undo: undo() }, flows: ['in > a > undo'] },
      },
      flows: ['start > sub', 'late > after'],
    }))).start().message('stop');
    expect(ticket.open).toEqual(['after']);
  });
});

describe('transaction', () => {
  const transaction = (inner: Record<string, ShortNode>, flows: string[], withBoundary = true, loop?: ShortNode['loop']): Ticket => new Ticket(program(flow('t', {
    nodes: {
      start: 'startEvent', after: 'userTask', refused: 'userTask', deal: { type: 'transaction', nodes: { in: { type: 'startEvent' }, ...inner }, flows, ...(loop && { loop }) },
      ...(withBoundary && { cancelled: { type: 'boundaryEvent', attachedTo: 'deal', event: { kind: 'cancel' } } as const }),
    },
    flows: ['start > deal > after', ...(withBoundary ? ['cancelled > refused'] : [])],
  }))).start();
  const cancel: ShortNode = { type: 'endEvent', event: { kind: 'cancel' } };

  it('that succeeds goes on normally', () => {
    expect(transaction({ ...undoable('a') }, ['in > a']).open).toEqual(['after']);
  });

  it('that is cancelled ends what runs, undoes what completed, then leaves by its cancel event', () => {
    const ticket = transaction({ ...undoable('a', 'b'), fork: { type: 'parallelGateway' }, wait: { type: 'userTask' }, ask: { type: 'userTask' }, no: cancel }, ['in > a > b > fork', 'fork > wait', 'fork > ask > no']).complete('ask');
    expect(ticket.traced('cancel')).toEqual(['wait']);
    expect(ticket.open).toEqual(['undoB']);
    expect(ticket.complete('undoB').open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['refused']);
    expect(ticket.complete('refused').ended).toBe(true);
  });

  it('undoes also what completed inside a sub-process that still ran', () => {
    const ticket = transaction({
      fork: { type: 'parallelGateway' }, sub: { type: 'subProcess', nodes: { s: 'startEvent', ...undoable('a'), hold: 'userTask' }, flows: ['s > a > hold'] }, ask: { type: 'userTask' }, no: cancel,
    }, ['in > fork', 'fork > sub', 'fork > ask > no']).complete('ask');
    expect(ticket.open).toEqual(['undoA']);
    expect(ticket.complete('undoA').open).toEqual(['refused']);
  });

  it('cancelled in one of several instances ends them all', () => {
    const ticket = transaction({ ask: { type: 'userTask' }, no: cancel }, ['in > ask > no'], true, { kind: 'parallel', cardinality: '2' }).complete('ask');
    expect(ticket.open).toEqual(['refused']);
  });

  it('without a cancel event to leave by is an incident', () => {
    expect(transaction({ no: cancel }, ['in > no'], false).incidents).toEqual(['uncaught_cancel@no']);
  });

  it('that fails with an error leaves by its error event without undoing anything', () => {
    const ticket = new Ticket(program(flow('t', {
      nodes: { start: 'startEvent', hazard: 'userTask', deal: { type: 'transaction', nodes: { in: 'startEvent', ...undoable('a'), bad: { type: 'endEvent', event: { kind: 'error', code: 'X' } } }, flows: ['in > a > bad'] }, caught: { type: 'boundaryEvent', attachedTo: 'deal', event: { kind: 'error' } } },
      flows: ['start > deal', 'caught > hazard'],
    }))).start();
    expect(ticket.open).toEqual(['hazard']);
  });
});

describe('ad-hoc sub-process', () => {
  const adHoc = (settings: NonNullable<ShortNode['adHoc']>): Ticket => new Ticket(program(flow('h', {
    nodes: { start: 'startEvent', any: { type: 'adHocSubProcess', adHoc: settings, nodes: { call: 'userTask', write: 'userTask', visit: 'userTask', report: 'userTask' }, flows: ['visit > report'] }, after: 'userTask' },
    flows: ['start > any > after'],
  }))).start();

  it('offers every activity that no flow leads to, and is over when all are done', () => {
    const ticket = adHoc({ ordering: 'parallel', cancelRemaining: true });
    expect(ticket.open).toEqual(['call', 'write', 'visit']);
    ticket.complete('visit').complete('call').complete('report').complete('write');
    expect(ticket.open).toEqual(['after']);
  });

  it('sequential: one after the other, each with what follows it', () => {
    const ticket = adHoc({ ordering: 'sequential', cancelRemaining: true });
    const order: string[] = [];
    while (ticket.open[0] !== 'after') {
      expect(ticket.open).toHaveLength(1);
      order.push(ticket.open[0] ?? '');
      ticket.complete(ticket.open[0] ?? '');
    }
    expect(order).toEqual(['call', 'write', 'visit', 'report']);
  });

  it('is over as soon as its completion condition holds after an activity', () => {
    const ticket = adHoc({ ordering: 'parallel', completion: 'outcome = "reached"', cancelRemaining: true }).complete('write', 'no').complete('call', 'reached');
    expect(ticket.open).toEqual(['after']);
    expect(ticket.traced('cancel')).toEqual(['visit']);
  });

  it('may let what runs come to its end, but begins nothing new', () => {
    const ticket = adHoc({ ordering: 'parallel', completion: 'outcome = "reached"', cancelRemaining: false }).complete('call', 'reached');
    expect(ticket.open).toEqual(['write', 'visit']);
    ticket.complete('visit').complete('write');
    expect(ticket.open).toEqual(['after']);
    expect(adHoc({ ordering: 'sequential', completion: 'outcome = "reached"', cancelRemaining: false }).complete('call', 'reached').open).toEqual(['after']);
  });
});
