import { expect } from 'vitest';
import type { ShortNode } from '../../kernel/testing/build.ts';
import { around, guard, portCase } from './case.ts';
import type { PortCase } from './case.ts';

const lines: ShortNode = { type: 'userTask', ext: { inputs: [{ name: 'sku', value: '=line' }] } };
const each = { collection: 'lines', item: 'line', output: 'grades', outputItem: 'data.grade' };

export const loops: PortCase[] = [
  portCase('a parallel multi-instance step opens once for each item and gathers what was answered', around({ ...lines, loop: { kind: 'parallel', ...each } }), (ticket) => {
    expect(ticket.start({ lines: ['A', 'B'] }).waits.map(({ input }) => input)).toEqual([{ sku: 'A' }, { sku: 'B' }]);
    const second = ticket.waits[1]?.id ?? '';
    ticket.send({ type: 'complete', wait: second, data: { grade: 'used' } }).complete('work', undefined, { grade: 'new' });
    expect(ticket.open).toEqual(['after']);
    expect(ticket.variables).toMatchObject({ grades: ['new', 'used'] });
  }),
  portCase('a parallel multi-instance step opens all of many at once', around({ type: 'userTask', loop: { kind: 'parallel', cardinality: '60' } }), (ticket) => {
    expect(ticket.start().open).toHaveLength(60);
  }),
  portCase('a sequential one opens one after the other, as often as was true when it began', around({ ...lines, loop: { kind: 'sequential', ...each } }), (ticket) => {
    ticket.start({ lines: ['A', 'B'] }).set({ lines: ['A', 'B', 'C'] });
    expect(ticket.complete('work').wait('work')).toMatchObject({ visit: 2, input: { sku: 'B' } });
    expect(ticket.complete('work').open).toEqual(['after']);
  }),
  portCase('a completion condition cancels the instances that are left', around({ type: 'userTask', loop: { kind: 'parallel', cardinality: '3', completion: 'nrOfCompletedInstances >= 2' } }), (ticket) => {
    expect(ticket.start().complete('work').complete('work').open).toEqual(['after']);
    expect(ticket.traced('cancel')).toEqual(['work']);
  }),
  portCase('nothing to do is done at once', around({ type: 'userTask', loop: { kind: 'sequential', collection: 'lines' } }), (ticket) => {
    expect(ticket.start({ lines: [] }).open).toEqual(['after']);
  }),
  portCase('a number of instances that is none is an incident', around({ type: 'userTask', loop: { kind: 'parallel', cardinality: 'x' } }), (ticket) => {
    expect(ticket.start({ x: 'many' }).incidents).toEqual(['bad_loop@work']);
    expect(ticket.set({ x: 2 }).send({ type: 'retry' }).open).toEqual(['work', 'work']);
  }),
  portCase('a standard loop goes on while its condition holds', around({ type: 'userTask', loop: { kind: 'standard', condition: 'outcome = "again"', maximum: 5 } }), (ticket) => {
    expect(ticket.start().complete('work', 'again').wait('work').visit).toBe(2);
    expect(ticket.complete('work', 'enough').open).toEqual(['after']);
  }),
  portCase('a standard loop that tests before may never run', around({ type: 'userTask', loop: { kind: 'standard', condition: 'n < 1', testBefore: true } }), (ticket) => {
    expect(ticket.start({ n: 1 }).open).toEqual(['after']);
  }),
  portCase('sub-processes loop with their own variables', around({
    type: 'subProcess', loop: { kind: 'parallel', collection: 'lines', item: 'line' }, nodes: { in: 'startEvent', look: { type: 'userTask', ext: { inputs: [{ name: 'sku', value: '=line' }] } }, done: 'endEvent' }, flows: ['in > look > done'],
  }), (ticket) => {
    expect(ticket.start({ lines: ['A', 'B'] }).waits.map(({ input }) => input)).toEqual([{ sku: 'A' }, { sku: 'B' }]);
    expect(ticket.complete('look').complete('look').open).toEqual(['after']);
  }),
  portCase('a boundary event belongs to all instances together', around({ type: 'userTask', loop: { kind: 'parallel', cardinality: '2' } }, guard({ kind: 'error', code: 'E' }), ['guard > handle']), (ticket) => {
    expect(ticket.start().fail('work', 'E').open).toEqual(['handle']);
  }),
];
