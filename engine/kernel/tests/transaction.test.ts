import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { undoable } from '../testing/undoable.ts';
import { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start().complete('ask', 'no');
    expect(ticket.open).toEqual(['release']);
    expect(ticket.complete('release').path.at(-1)).toBe('refused');
    expect((await drawn(import.meta.url)).start().complete('ask', 'yes').path.at(-1)).toBe('closed');
  });

  it('undoes also what completed in a called flow that still ran, in the variables of that flow', () => {
    const inner = flow('inner', { nodes: { b: 'startEvent', a: { type: 'task', compensation: 'undoA' }, undoA: { type: 'serviceTask', forCompensation: true, ext: { inputs: [{ name: 'x', value: '=x' }] } }, hold: 'userTask' }, flows: ['b > a > hold'] });
    const ticket = new Ticket(program(flow('t', {
      nodes: {
        start: 'startEvent', refused: 'userTask', cancelled: { type: 'boundaryEvent', attachedTo: 'deal', event: { kind: 'cancel' } },
        deal: {
          type: 'transaction', flows: ['in > fork', 'fork > call', 'fork > ask > no'],
          nodes: { in: 'startEvent', fork: 'parallelGateway', call: { type: 'callActivity', called: 'inner', ext: { inputs: [{ name: 'x', value: '=1' }] } }, ask: 'userTask', no: cancel },
        },
      },
      flows: ['start > deal', 'cancelled > refused'],
    }), inner)).start().complete('ask');
    expect(ticket.wait('undoA')).toMatchObject({ model: 'inner', input: { x: 1 } });
    expect(ticket.complete('undoA').open).toEqual(['refused']);
  });

  it('that is being cancelled starts no event sub-process any more', () => {
    const ticket = transaction({
      ...undoable('a'), ask: { type: 'userTask' }, no: cancel,
      event: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'message', name: 'm' } } } },
    }, ['in > a > ask > no']).complete('ask');
    expect(ticket.open).toEqual(['undoA']);
  });

  it('completes its cancel end event only when all is undone', () => {
    const ticket = transaction({ ...undoable('a'), no: cancel }, ['in > a > no']);
    expect(ticket.traced('complete')).not.toContain('no');
    expect(ticket.complete('undoA').traced('complete')).toContain('no');
  });
});
