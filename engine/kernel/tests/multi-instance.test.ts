import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { looping } from '../testing/looping.ts';
import { Ticket } from '../testing/ticket.ts';
import type { Loop } from '../types.ts';

describe('multi-instance', () => {
  it('parallel: one instance per item at once, each with its item, counter and visit', () => {
    const ticket = looping({ kind: 'parallel', collection: 'lines', item: 'line' }, { type: 'serviceTask', ext: { inputs: [{ name: 'sku', value: '=line.sku' }, { name: 'no', value: '=loopCounter' }] } });
    ticket.start({ lines: [{ sku: 'A' }, { sku: 'B' }] });
    expect(ticket.waits.map(({ input, visit }) => ({ ...input, visit }))).toEqual([{ sku: 'A', no: 1, visit: 1 }, { sku: 'B', no: 2, visit: 2 }]);
    ticket.complete('work').complete('work');
    expect(ticket.open).toEqual(['after']);
  });

  it('sequential: one after the other', () => {
    const ticket = looping({ kind: 'sequential', collection: 'lines', item: 'line' }, { type: 'userTask', ext: { inputs: [{ name: 'line', value: '=line' }] } }).start({ lines: ['A', 'B', 'C'] });
    const seen: unknown[] = [];
    while (ticket.open[0] === 'work') {
      expect(ticket.open).toHaveLength(1);
      seen.push(ticket.wait('work').input?.['line']);
      ticket.complete('work');
    }
    expect(seen).toEqual(['A', 'B', 'C']);
  });

  it('runs as often as its cardinality says, fixed when it starts', () => {
    const ticket = looping({ kind: 'sequential', cardinality: 'n' }).start({ n: 3 }).set({ n: 9 }).complete('work').complete('work').complete('work');
    expect(ticket.open).toEqual(['after']);
    const frozen = looping({ kind: 'sequential', collection: 'items', item: 'item' }, { type: 'userTask', ext: { inputs: [{ name: 'item', value: '=item' }] } }).start({ items: [1, 2] }).set({ items: [7, 8, 9] }).complete('work');
    expect(frozen.wait('work').input).toEqual({ item: 2 });
    expect(frozen.complete('work').open).toEqual(['after']);
  });

  it('opens all of many instances at once', () => {
    expect(looping({ kind: 'parallel', cardinality: '60' }).start().open).toHaveLength(60);
  });

  it('with nothing to do is passed, and gives an empty list', () => {
    const ticket = looping({ kind: 'parallel', collection: '[]', output: 'all', outputItem: 'result' }).start();
    expect(ticket.open).toEqual(['after']);
    expect(ticket.variables).toEqual({ all: [] });
    expect(ticket.path).toEqual(['start', 'after']);
  });

  it('gathers what each instance gave, in the order of the items', () => {
    const ticket = looping({ kind: 'parallel', collection: 'items', item: 'item', output: 'all', outputItem: 'item + data.x' }).start({ items: [10, 20, 30] });
    const [first, second, third] = ticket.waits;
    for (const [wait, x] of [[third, 3], [first, 1], [second, 2]] as const) ticket.send({ type: 'complete', wait: wait?.id ?? '', data: { x } });
    expect(ticket.variables['all']).toEqual([11, 22, 33]);
  });

  it('ends early when its completion condition holds, and cancels the rest', () => {
    const ticket = looping({ kind: 'parallel', cardinality: '4', completion: 'nrOfCompletedInstances / nrOfInstances >= 0.5' }).start().complete('work');
    expect(ticket.open).toHaveLength(3);
    ticket.complete('work');
    expect(ticket.open).toEqual(['after']);
    expect(ticket.traced('cancel')).toEqual(['work', 'work']);
  });

  it('counts its instances under the names of the standard too', () => {
    const counted = (completion: string) => looping({ kind: 'sequential', cardinality: '4', completion }).start().complete('work').complete('work').open;
    expect(counted('numberOfCompletedInstances >= 2 and numberOfInstances = 4')).toEqual(['after']);
    expect(counted('numberOfActiveInstances + numberOfTerminatedInstances = 0 and numberOfCompletedInstances = 2')).toEqual(['after']);
    expect(counted('numberOfCompletedInstances >= 3')).toEqual(['work']);
  });

  it('the completion condition sees outcome, active instances and what the instance set', () => {
    const veto: Loop = { kind: 'parallel', cardinality: '3', completion: 'outcome = "reject"' };
    expect(looping(veto).start().complete('work', 'approve').complete('work', 'reject').open).toEqual(['after']);
    expect(looping({ kind: 'parallel', cardinality: '3', completion: 'nrOfActiveInstances = 1' }).start().complete('work').complete('work').open).toEqual(['after']);
    expect(looping({ kind: 'sequential', cardinality: '3', completion: 'stop = true' }, { type: 'userTask', ext: { outputs: [{ name: 'stop', value: '=data.stop' }] } }).start().complete('work', undefined, { stop: true }).open).toEqual(['after']);
  });

  it('of a sub-process: each instance has its own scope', () => {
    const ticket = looping({ kind: 'parallel', collection: '["A","B"]', item: 'box' }, {
      type: 'subProcess', nodes: { in: 'startEvent', open: { type: 'userTask', ext: { inputs: [{ name: 'box', value: '=box' }] } }, close: 'userTask' }, flows: ['in > open > close'],
    }).start();
    expect(ticket.waits.map(({ input }) => input)).toEqual([{ box: 'A' }, { box: 'B' }]);
    ticket.complete('open');
    expect(ticket.open).toEqual(['open', 'close']);
    ticket.complete('close').complete('open').complete('close');
    expect(ticket.open).toEqual(['after']);
  });

  it('nested', () => {
    const ticket = looping({ kind: 'sequential', cardinality: '2' }, {
      type: 'subProcess', nodes: { in: 'startEvent', inner: { type: 'userTask', loop: { kind: 'parallel', cardinality: '2' } } }, flows: ['in > inner'],
    }).start();
    for (let n = 0; n < 4; n += 1) ticket.complete('inner');
    expect(ticket.open).toEqual(['after']);
  });

  it('of a call activity and of a receive task', () => {
    const call = new Ticket(program(flow('main', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'inner', loop: { kind: 'parallel', collection: '[1,2]', item: 'x' }, ext: { inputs: [{ name: 'x', value: '=x' }] } }, after: 'userTask' }, flows: ['start > call > after'] }),
      flow('inner', { nodes: { b: 'startEvent', w: { type: 'userTask', ext: { inputs: [{ name: 'x', value: '=x' }] } } }, flows: ['b > w'] }))).start();
    expect(call.waits.map(({ input }) => input)).toEqual([{ x: 1 }, { x: 2 }]);
    expect(call.complete('w').complete('w').open).toEqual(['after']);
    const receive = looping({ kind: 'parallel', cardinality: '2' }, { type: 'receiveTask', event: { kind: 'message', name: 'm' } }).start().message('m');
    expect(receive.open).toEqual(['work']);
    expect(receive.message('m').open).toEqual(['after']);
  });

  it('a boundary event belongs to all instances together', () => {
    const ticket = looping({ kind: 'parallel', cardinality: '3' }, { type: 'userTask' },
      { late: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } } }, handle: { type: 'userTask' } }, ['late > handle']).start();
    expect(ticket.open).toEqual(['late', 'work', 'work', 'work']);
    expect(ticket.fire('late').open).toEqual(['handle']);
  });

  it('an error of one instance ends all', () => {
    const ticket = looping({ kind: 'parallel', cardinality: '3' }, { type: 'userTask' },
      { caught: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error' } }, handle: { type: 'userTask' } }, ['caught > handle']).start().fail('work', 'X');
    expect(ticket.open).toEqual(['handle']);
  });

  it('a terminate end in one instance of a sub-process ends that instance only', () => {
    const ticket = looping({ kind: 'parallel', cardinality: '2' }, {
      type: 'subProcess', nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } }, flows: ['in > fork', 'fork > a', 'fork > b > stop'],
    }).start().complete('b');
    expect(ticket.open).toEqual(['a', 'b']);
  });

  it.each<[string, Loop]>([
    ['a collection that is no list', { kind: 'parallel', collection: '7' }],
    ['a number that is none', { kind: 'parallel', cardinality: '"many"' }],
    ['too many at once', { kind: 'parallel', cardinality: '1001' }],
  ])('%s is an incident', (_name, loop) => {
    expect(looping(loop).start().incidents).toEqual(['bad_loop@work']);
  });

  it('runs from its drawing: one inspection per line', async () => {
    const lines = [{ sku: 'A' }, { sku: 'B' }];
    const ticket = (await drawn(import.meta.url)).start({ lines });
    expect(ticket.waits.map(({ input }) => input)).toEqual(lines);
    ticket.complete('inspect', undefined, { grade: 'new' }).complete('inspect', undefined, { grade: 'used' });
    expect(ticket.variables).toMatchObject({ grades: ['new', 'used'] });
    expect((await drawn(import.meta.url)).start({ lines }).complete('inspect', undefined, { grade: 'broken' }).ended).toBe(true);
  });
});
