import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { undo, undoable } from '../testing/undoable.ts';
import { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start();
    expect(ticket.open).toEqual(['payBack']);
    expect(ticket.complete('payBack').open).toEqual(['release']);
    expect(ticket.complete('release').complete('after').ended).toBe(true);
  });

  it('thrown in an event sub-process undoes first what completed there, then what completed around it', () => {
    const ticket = new Ticket(program(flow('c', {
      nodes: {
        start: 'startEvent', ...undoable('a'), work: 'userTask',
        event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind: 'error' } }, ...undoable('b'), undo: undo() }, flows: ['e > b > undo'] },
      },
      flows: ['start > a > work'],
    }))).start().fail('work', 'X');
    expect(ticket.open).toEqual(['undoB']);
    expect(ticket.complete('undoB').open).toEqual(['undoA']);
    expect(ticket.complete('undoA').ended).toBe(true);
  });
});
