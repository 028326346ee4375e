import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

const refused = expect.objectContaining({ name: 'KernelError', code: 'cannot_move' }) as Error;

const main = program(flow('main', {
  nodes: {
    start: 'startEvent', review: 'userTask', gate: 'exclusiveGateway', pay: 'userTask', close: 'userTask', end: 'endEvent',
    late: { type: 'boundaryEvent', attachedTo: 'review', event: { kind: 'message', name: 'late' } },
    many: { type: 'userTask', loop: { kind: 'parallel', cardinality: '3' } },
    sub: { type: 'subProcess', nodes: { in: 'startEvent', inner: 'userTask', other: 'userTask' }, flows: ['in > inner > other'] },
    fork: 'parallelGateway', join: 'parallelGateway',
  },
  flows: ['start > review > gate', 'gate > pay if outcome = "pay"', 'pay > end', 'late > end', 'close > many > sub > end', 'fork > join', 'many > join'],
}));

describe('move', () => {
  it('takes the token of an open step to another step; what the step waited for is cancelled', () => {
    const ticket = new Ticket(main).start();
    ticket.send({ type: 'move', from: ticket.wait('review').id, to: 'close' });
    expect(ticket.open).toEqual(['close']);
    expect(ticket.traced('cancel')).toEqual(['review']);
    expect(ticket.path).toEqual(['start', 'review', 'close']);
  });

  it('takes a stuck token on: no flow led further, a person decides where it goes', () => {
    const ticket = new Ticket(main).start().complete('review', 'nonsense');
    const incident = ticket.effects.find((effect) => effect.type === 'incident');
    ticket.send({ type: 'move', from: incident?.id ?? '', to: 'pay' });
    expect(ticket.open).toEqual(['pay']);
    expect(ticket.state?.status).toBe('running');
  });

  it('takes a step that failed with an uncaught error elsewhere', () => {
    const ticket = new Ticket(main).start().fail('review', 'X');
    const incident = ticket.effects.find((effect) => effect.type === 'incident');
    ticket.send({ type: 'move', from: incident?.id ?? '', to: 'close' });
    expect(ticket.open).toEqual(['close']);
    expect(ticket.incidents).toEqual([]);
  });

  it('takes all instances of a loop together', () => {
    const ticket = new Ticket(main).start();
    ticket.send({ type: 'move', from: ticket.wait('review').id, to: 'many' });
    expect(ticket.open).toEqual(['many', 'many', 'many']);
    ticket.send({ type: 'move', from: ticket.wait('many').id, to: 'close' });
    expect(ticket.open).toEqual(['close']);
  });

  it('stays in its scope', () => {
    const ticket = new Ticket(main).start();
    expect(() => ticket.send({ type: 'move', from: ticket.wait('review').id, to: 'inner' })).toThrowError(refused);
    ticket.send({ type: 'move', from: ticket.wait('review').id, to: 'sub' }).send({ type: 'move', from: ticket.wait('inner').id, to: 'other' });
    expect(ticket.open).toEqual(['other']);
    expect(() => ticket.send({ type: 'move', from: ticket.wait('other').id, to: 'pay' })).toThrowError(refused);
  });

  it.each(['nowhere', 'start', 'late', 'join'])('does not go to %s', (to) => {
    const ticket = new Ticket(main).start();
    expect(() => ticket.send({ type: 'move', from: ticket.wait('review').id, to })).toThrowError(refused);
  });

  it('does not take what only listens, what undoes, or what is no single token', () => {
    const ticket = new Ticket(main).start();
    expect(() => ticket.send({ type: 'move', from: ticket.wait('late').id, to: 'close' })).toThrowError(refused);
    const undoing = new Ticket(program(flow('undoing', {
      nodes: { start: 'startEvent', a: { type: 'task', compensation: 'undoA' }, undoA: { type: 'userTask', forCompensation: true }, undo: { type: 'throwEvent', event: { kind: 'compensation' } }, after: 'userTask' },
      flows: ['start > a > undo > after'],
    }))).start();
    expect(() => undoing.send({ type: 'move', from: undoing.wait('undoA').id, to: 'after' })).toThrowError(refused);
    expect(() => undoing.send({ type: 'move', from: undoing.wait('undoA').id, to: 'undoA' })).toThrowError(refused);
    const hanging = new Ticket(program(flow('hanging', { nodes: { start: 'startEvent', gate: 'exclusiveGateway', join: 'parallelGateway', work: 'userTask' }, flows: ['start > gate', 'gate > join if true', 'gate > join default', 'join > work'] }))).start();
    const hang = hanging.effects.find((effect) => effect.type === 'incident');
    expect(() => hanging.send({ type: 'move', from: hang?.id ?? '', to: 'work' })).toThrowError(refused);
  });
});
