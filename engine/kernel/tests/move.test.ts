import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';
import type { ObstacleCode } from '../types.ts';

function refusedWith(obstacle: ObstacleCode): Error {
  return expect.objectContaining({ name: 'KernelError', code: 'cannot_move', obstacle }) as Error;
}

function move(ticket: Ticket, from: string, to: string): Ticket {
  return ticket.send({ type: 'move', from: ticket.wait(from).id, to });
}

function started(short: ShortFlow): Ticket {
  return new Ticket(program(flow('main', short))).start();
}

const main = program(flow('main', {
  nodes: {
    start: 'startEvent', review: 'userTask', gate: 'exclusiveGateway', pay: 'userTask', close: 'userTask', end: 'endEvent',
    late: { type: 'boundaryEvent', attachedTo: 'review', event: { kind: 'message', name: 'late' } },
    many: { type: 'userTask', loop: { kind: 'parallel', cardinality: '3' } },
    sub: { type: 'subProcess', nodes: { in: 'startEvent', inner: 'userTask', other: 'userTask' }, flows: ['in > inner > other'] },
    fork: 'parallelGateway', left: 'userTask', right: 'userTask', join: 'parallelGateway',
  },
  flows: ['start > review > gate', 'gate > pay if outcome = "pay"', 'pay > end', 'late > end', 'close > many > sub > fork', 'fork > left > join', 'fork > right > join', 'join > end'],
}));

describe('move', () => {
  it('takes the token of an open step to another step; what the step waited for is cancelled', () => {
    const ticket = move(new Ticket(main).start(), 'review', 'close');
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
    const ticket = move(new Ticket(main).start(), 'review', 'many');
    expect(ticket.open).toEqual(['many', 'many', 'many']);
    expect(move(ticket, 'many', 'close').open).toEqual(['close']);
  });

  it('keeps what the token carries', () => {
    const ticket = started({
      nodes: { start: 'startEvent', ask: 'userTask', hold: { type: 'catchEvent', event: { kind: 'message', name: 'go' } }, gate: 'exclusiveGateway', yes: 'userTask', no: 'userTask' },
      flows: ['start > ask > hold > no', 'gate > yes if outcome = "yes"', 'gate > no default'],
    }).complete('ask', 'yes');
    expect(move(ticket, 'hold', 'gate').open).toEqual(['yes']);
  });
});

describe('a move into and out of sub-processes', () => {
  it('opens the sub-process around its target, which is over when the token is through', () => {
    const ticket = move(new Ticket(main).start(), 'review', 'other');
    expect(ticket.open).toEqual(['other']);
    expect(ticket.path.slice(-2)).toEqual(['sub', 'other']);
    expect(ticket.complete('other').open).toEqual(['left', 'right']);
  });

  it('leaves a sub-process that is empty then: it is cancelled, not completed', () => {
    const ticket = move(move(new Ticket(main).start(), 'review', 'inner'), 'inner', 'pay');
    expect(ticket.open).toEqual(['pay']);
    expect(ticket.traced('cancel')).toEqual(['review', 'inner', 'sub']);
    expect(ticket.complete('pay').ended).toBe(true);
  });

  it('leaves a sub-process in which others go on as it is', () => {
    const ticket = started({
      nodes: { start: 'startEvent', sub: { type: 'subProcess', nodes: { in: 'startEvent', a: 'userTask', b: 'userTask' }, flows: ['in > a', 'in > b'] }, after: 'userTask' },
      flows: ['start > sub > after'],
    });
    expect(move(ticket, 'a', 'after').open).toEqual(['b', 'after']);
    expect(ticket.complete('b').open).toEqual(['after', 'after']);
  });

  it('joins a sub-process that runs already', () => {
    const ticket = started({
      nodes: { start: 'startEvent', sub: { type: 'subProcess', nodes: { in: 'startEvent', a: 'userTask', b: 'userTask' }, flows: ['in > a > b'] }, beside: 'userTask' },
      flows: ['start > sub', 'start > beside'],
    });
    move(ticket, 'beside', 'b');
    expect(ticket.open.sort()).toEqual(['a', 'b']);
    expect(ticket.path.filter((element) => element === 'sub')).toHaveLength(1);
    expect(ticket.complete('b').complete('a').complete('b').ended).toBe(true);
  });

  it('listens to the events of a sub-process that it opens', () => {
    const ticket = started({
      nodes: {
        start: 'startEvent', a: 'userTask', handle: 'userTask',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', b: 'userTask' }, flows: ['in > b'] },
        told: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'message', name: 'stop' } },
      },
      flows: ['start > a > sub', 'told > handle'],
    });
    expect(move(ticket, 'a', 'b').message('stop').open).toEqual(['handle']);
  });

  it('takes a token out of a called flow to a step of its caller', () => {
    const ticket = new Ticket(program(
      flow('caller', { nodes: { start: 'startEvent', call: { type: 'callActivity', called: 'called' }, after: 'userTask', end: 'endEvent' }, flows: ['start > call > after > end'] }),
      flow('called', { nodes: { begin: 'startEvent', judge: 'userTask' }, flows: ['begin > judge'] }),
    )).start();
    expect(move(ticket, 'judge', 'after').complete('after').ended).toBe(true);
    expect(ticket.traced('cancel')).toEqual(['judge', 'call']);
  });

  it('lets a scope listen again that an event sub-process had taken over', () => {
    const ticket = started({
      nodes: {
        start: 'startEvent', work: 'userTask',
        withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'message', name: 'withdraw' } }, clear: 'userTask' }, flows: ['told > clear'] },
      },
      flows: ['start > work'],
    }).message('withdraw');
    expect(ticket.open).toEqual(['clear']);
    expect(move(ticket, 'clear', 'work').open.sort()).toEqual(['told', 'work']);
    expect(ticket.message('withdraw').open).toEqual(['clear']);
  });

  it('keeps what was completed in a sub-process that it leaves undoable', () => {
    const ticket = started({
      nodes: {
        start: 'startEvent', undo: { type: 'throwEvent', event: { kind: 'compensation' } }, after: 'userTask',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', pay: { type: 'task', compensation: 'payBack' }, payBack: { type: 'userTask', forCompensation: true }, wait: 'userTask' }, flows: ['in > pay > wait'] },
      },
      flows: ['start > sub', 'undo > after'],
    });
    expect(move(ticket, 'wait', 'undo').open).toEqual(['payBack']);
    expect(ticket.complete('payBack').open).toEqual(['after']);
  });
});

describe('what cannot be moved, or not there', () => {
  it.each([['nowhere', 'unknown_target'], ['start', 'not_enterable'], ['late', 'not_enterable'], ['join', 'not_enterable'], ['left', 'starves_join']] as const)('%s: %s', (to, code) => {
    expect(() => move(new Ticket(main).start(), 'review', to)).toThrowError(refusedWith(code));
  });

  it('takes no token out of its branch, behind the join or into another one, but lets it begin its branch again', () => {
    const ticket = move(new Ticket(main).start(), 'review', 'fork');
    expect(() => move(ticket, 'left', 'pay')).toThrowError(refusedWith('starves_join'));
    expect(() => move(ticket, 'left', 'right')).toThrowError(refusedWith('starves_join'));
    expect(move(ticket, 'left', 'left').complete('right').complete('left').ended).toBe(true);
  });

  it('takes one of several runs of a step nowhere else, and nothing into one', () => {
    const ticket = started({
      nodes: { start: 'startEvent', before: 'userTask', many: { type: 'subProcess', loop: { kind: 'parallel', cardinality: '2' }, nodes: { in: 'startEvent', a: 'userTask', b: 'userTask' }, flows: ['in > a > b'] }, after: 'userTask' },
      flows: ['start > before > many > after'],
    });
    expect(() => move(ticket, 'before', 'b')).toThrowError(refusedWith('into_loop'));
    ticket.complete('before');
    expect(() => move(ticket, 'a', 'after')).toThrowError(refusedWith('inside_loop'));
    expect(move(ticket, 'a', 'b').open).toEqual(['a', 'b']);
  });

  it('joins none of several runs of a sub-process', () => {
    const ticket = started({
      nodes: { start: 'startEvent', sub: { type: 'subProcess', nodes: { in: 'startEvent', a: 'userTask' }, flows: ['in > a'] }, beside: 'userTask' },
      flows: ['start > sub', 'start > sub', 'start > beside'],
    });
    expect(() => move(ticket, 'beside', 'a')).toThrowError(refusedWith('several_runs'));
  });

  it('does not take what only listens, what undoes, or what is no single token', () => {
    const ticket = new Ticket(main).start();
    expect(() => ticket.send({ type: 'move', from: ticket.wait('late').id, to: 'close' })).toThrowError(refusedWith('not_a_token'));
    const undoing = started({
      nodes: { start: 'startEvent', a: { type: 'task', compensation: 'undoA' }, undoA: { type: 'userTask', forCompensation: true }, undo: { type: 'throwEvent', event: { kind: 'compensation' } }, after: 'userTask' },
      flows: ['start > a > undo > after'],
    });
    expect(() => move(undoing, 'undoA', 'after')).toThrowError(refusedWith('compensating'));
    const hanging = started({ nodes: { start: 'startEvent', gate: 'exclusiveGateway', join: 'parallelGateway', work: 'userTask' }, flows: ['start > gate', 'gate > join if true', 'gate > join default', 'join > work'] });
    const hang = hanging.effects.find((effect) => effect.type === 'incident');
    expect(() => hanging.send({ type: 'move', from: hang?.id ?? '', to: 'work' })).toThrowError(refusedWith('not_a_token'));
  });

  it('takes nothing into an event sub-process that does not run', () => {
    const ticket = started({ nodes: { start: 'startEvent', work: 'userTask', esp: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'signal', name: 's' } }, react: 'userTask' }, flows: ['told > react'] } }, flows: ['start > work'] });
    expect(() => move(ticket, 'work', 'react')).toThrowError(refusedWith('not_enterable'));
  });
});
