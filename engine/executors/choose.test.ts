import { describe, expect, it } from 'vitest';
import { flow, program } from '../kernel/testing/build.ts';
import { chooseExecutor, executorOf } from './choose.ts';
import type { ExecutorName } from './port.ts';
import { Ticket } from './testing/ticket.ts';

const plain = flow('plain', { nodes: { start: 'startEvent', work: 'userTask', after: 'userTask' }, flows: ['start > work > after'] });
const undoing = flow('undoing', { nodes: { start: 'startEvent', work: { type: 'transaction', nodes: { in: 'startEvent', a: 'userTask' }, flows: ['in > a'] } }, flows: ['start > work'] });
const calling = flow('calling', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'undoing' } }, flows: ['start > call'] });

function opened(by: ExecutorName, given = program(plain)): Ticket {
  return new Ticket(chooseExecutor(by), given).start();
}

function runner({ state }: Ticket): ExecutorName | undefined {
  return state && executorOf(state);
}

describe('the executor that was chosen', () => {
  it.each(['kernel', 'bpmn-engine'] as const)('%s runs new tickets', (name) => {
    const ticket = opened(name);
    expect(chooseExecutor(name).name).toBe(name);
    expect(runner(ticket)).toBe(name);
    expect(ticket.complete('work').complete('after').ended).toBe(true);
  });

  it.each([['kernel', 'bpmn-engine'], ['bpmn-engine', 'kernel']] as const)('leaves tickets of %s where they are when %s is chosen later', (before, now) => {
    const ticket = new Ticket(chooseExecutor(now), program(plain));
    ticket.state = opened(before).state;
    expect(runner(ticket.complete('work'))).toBe(before);
  });

  it('says what it refuses; the kernel refuses nothing', () => {
    expect(chooseExecutor('bpmn-engine').supports(undoing)).toMatchObject([{ code: 'executor-element', element: 'work' }]);
    expect(chooseExecutor('kernel').supports(undoing)).toEqual([]);
  });

  it.each([['a flow', program(undoing)], ['a flow that calls one', program(calling, undoing)]])('lets the kernel run %s that was published with what bpmn-engine refuses', (_what, given) => {
    const ticket = opened('bpmn-engine', given);
    expect(runner(ticket)).toBe('kernel');
    expect(ticket.complete('a').ended).toBe(true);
  });
});
