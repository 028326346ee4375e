import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

describe('exclusive gateway', () => {
  const choice = program(flow('choice', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', small: 'endEvent', large: 'endEvent', other: 'endEvent' },
    flows: ['start > gate', 'gate > small if amount < 10', 'gate > large if amount > 5', 'gate > other default'],
  }));

  it('takes the first flow whose condition holds, in the order of the model', () => {
    expect(new Ticket(choice).start({ amount: 7 }).path).toEqual(['start', 'gate', 'small']);
    expect(new Ticket(choice).start({ amount: 70 }).path.at(-1)).toBe('large');
  });

  it('takes the default when no condition is exactly true', () => {
    expect(new Ticket(choice).start({ amount: null }).path.at(-1)).toBe('other');
  });

  it('is an incident without a matching flow and a default, and goes on after a retry', () => {
    const ticket = new Ticket(program(flow('stuck', {
      nodes: { start: 'startEvent', gate: 'exclusiveGateway', yes: 'endEvent' },
      flows: ['start > gate', 'gate > yes if ok = true'],
    }))).start();
    expect(ticket.incidents).toEqual(['no_flow@gate']);
    expect(ticket.state?.status).toBe('incident');
    ticket.set({ ok: true }).send({ type: 'retry' });
    expect(ticket.ended).toBe(true);
    expect(ticket.effects.some(({ type }) => type === 'resolved')).toBe(true);
  });

  it('merges without waiting: each token goes through', () => {
    const ticket = new Ticket(program(flow('merge', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', merge: 'exclusiveGateway', after: 'userTask' },
      flows: ['start > fork', 'fork > a > merge', 'fork > b > merge', 'merge > after'],
    }))).start();
    expect(ticket.open).toEqual(['after', 'after']);
  });
});

describe('parallel gateway', () => {
  it('takes every flow whatever the conditions say', () => {
    const ticket = new Ticket(program(flow('and', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask' },
      flows: ['start > fork', 'fork > a', 'fork > b if false'],
    }))).start();
    expect(ticket.open).toEqual(['a', 'b']);
  });

  it('does not join while a branch behind an exclusive merge still waits', () => {
    const ticket = new Ticket(program(flow('pay-after-inspection', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', notice: 'userTask', choose: 'exclusiveGateway', inspect: 'userTask', skip: 'task',
        merge: 'exclusiveGateway', join: 'parallelGateway', pay: 'serviceTask', end: 'endEvent',
      },
      flows: ['start > fork', 'fork > notice > join', 'fork > choose', 'choose > inspect if true', 'choose > skip default', 'inspect > merge', 'skip > merge', 'merge > join > pay > end'],
    }))).start();
    ticket.complete('notice');
    expect(ticket.open).toEqual(['inspect']);
    ticket.complete('inspect');
    expect(ticket.open).toEqual(['pay']);
    ticket.complete('pay');
    expect(ticket.ended).toBe(true);
  });

  it('needs a token on every incoming flow: an exclusive split before it is a hang, told as an incident', () => {
    const ticket = new Ticket(program(flow('deadlock', {
      nodes: { start: 'startEvent', choose: 'exclusiveGateway', a: 'task', b: 'task', join: 'parallelGateway', end: 'endEvent' },
      flows: ['start > choose', 'choose > a if true', 'choose > b default', 'a > join', 'b > join', 'join > end'],
    }))).start();
    expect(ticket.incidents).toEqual(['hang@join']);
    expect(ticket.ended).toBe(false);
  });

  it('does not take two tokens of one flow for two flows', () => {
    const ticket = new Ticket(program(flow('twice', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', merge: 'exclusiveGateway', slow: 'userTask', join: 'parallelGateway', after: 'userTask' },
      flows: ['start > fork', 'fork > a > merge', 'fork > b > merge', 'merge > join', 'fork > slow > join', 'join > after'],
    }))).start();
    expect(ticket.open).toEqual(['slow']);
    ticket.complete('slow');
    expect(ticket.open).toEqual(['after']);
    ticket.complete('after');
    expect(ticket.incidents).toEqual(['hang@join']);
  });

  it('merges what the tokens carry', () => {
    const ticket = new Ticket(program(flow('carry', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', ask: 'userTask', note: 'task', join: 'parallelGateway', gate: 'exclusiveGateway', yes: 'endEvent', no: 'endEvent' },
      flows: ['start > fork', 'fork > ask > join', 'fork > note > join', 'join > gate', 'gate > yes if outcome = "ok"', 'gate > no default'],
    }))).start().complete('ask', 'ok');
    expect(ticket.path.at(-1)).toBe('yes');
  });
});

describe('inclusive gateway', () => {
  const nodes = { start: 'startEvent', split: 'inclusiveGateway', a: 'userTask', b: 'userTask', c: 'userTask', join: 'inclusiveGateway', after: 'userTask', end: 'endEvent' } as const;
  const or = program(flow('or', {
    nodes,
    flows: ['start > split', 'split > a if a', 'split > b if b', 'split > c default', 'a > join', 'b > join', 'c > join', 'join > after > end'],
  }));

  it('takes every flow whose condition holds, else the default', () => {
    expect(new Ticket(or).start({ a: true, b: true }).open).toEqual(['a', 'b']);
    expect(new Ticket(or).start({ b: true }).open).toEqual(['b']);
    expect(new Ticket(or).start({}).open).toEqual(['c']);
  });

  it('joins exactly what was split', () => {
    const ticket = new Ticket(or).start({ a: true, b: true }).complete('a');
    expect(ticket.open).toEqual(['b']);
    ticket.complete('b');
    expect(ticket.open).toEqual(['after']);
    ticket.complete('after');
    expect(ticket.ended).toBe(true);
    expect(new Ticket(or).start({ b: true }).complete('b').open).toEqual(['after']);
  });

  it('is an incident when nothing holds and there is no default', () => {
    const ticket = new Ticket(program(flow('none', { nodes: { start: 'startEvent', split: 'inclusiveGateway', a: 'endEvent', b: 'endEvent' }, flows: ['start > split', 'split > a if false', 'split > b if false'] })));
    expect(ticket.start().incidents).toEqual(['no_flow@split']);
  });

  it('waits for a token that can still come by a boundary event', () => {
    const ticket = new Ticket(program(flow('late', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', quick: 'userTask', slow: 'userTask', aside: 'endEvent', join: 'inclusiveGateway', after: 'userTask',
        late: { type: 'boundaryEvent', attachedTo: 'slow', event: { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } } },
      },
      flows: ['start > fork', 'fork > quick > join', 'fork > slow > aside', 'late > join', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['slow', 'late']);
    ticket.fire('late');
    expect(ticket.open).toEqual(['after']);
  });

  it('fires as soon as the token that could have come has gone elsewhere', () => {
    const ticket = new Ticket(program(flow('gone', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', quick: 'userTask', ask: 'userTask', gate: 'exclusiveGateway', aside: 'endEvent', join: 'inclusiveGateway', after: 'userTask' },
      flows: ['start > fork', 'fork > quick > join', 'fork > ask > gate', 'gate > join if outcome = "join"', 'gate > aside default', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['ask']);
    ticket.complete('ask', 'leave');
    expect(ticket.open).toEqual(['after']);
  });

  it('works in a loop: a token that can only come back through the join itself does not block it', () => {
    const ticket = new Ticket(program(flow('loop', {
      nodes: { start: 'startEvent', split: 'inclusiveGateway', a: 'userTask', b: 'userTask', join: 'inclusiveGateway', again: 'exclusiveGateway', entry: 'exclusiveGateway', end: 'endEvent' },
      flows: ['start > entry > split', 'split > a if a', 'split > b if b', 'a > join', 'b > join', 'join > again', 'again > entry if outcome = "again"', 'again > end default'],
    }))).start({ a: true, b: true }).complete('a').complete('b', 'again');
    expect(ticket.open).toEqual(['a', 'b']);
    ticket.complete('b').complete('a', 'enough');
    expect(ticket.ended).toBe(true);
  });

  it('does not wait for a token that could reach a full flow as well (13.4.2)', () => {
    const ticket = new Ticket(program(flow('both-ways', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', quick: 'userTask', slow: 'userTask', choose: 'exclusiveGateway', merge: 'exclusiveGateway', join: 'inclusiveGateway', after: 'userTask' },
      flows: ['start > fork', 'fork > quick > merge', 'fork > slow > choose', 'choose > merge if true', 'choose > join default', 'merge > join', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['slow', 'after']);
  });
});

describe('event-based gateway', () => {
  const race = program(flow('race', {
    nodes: {
      start: 'startEvent', gate: 'eventBasedGateway', end: 'endEvent', late: 'endEvent', told: 'endEvent',
      parcel: { type: 'catchEvent', event: { kind: 'message', name: 'parcel' }, ext: { outputs: [{ name: 'courier', value: '=data.courier' }] } },
      timeout: { type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'duration', value: 'P7D', time: 'calendar' } } },
      answer: { type: 'receiveTask', event: { kind: 'message', name: 'answer' } },
    },
    flows: ['start > gate', 'gate > parcel > end', 'gate > timeout > late', 'gate > answer > told'],
  }));

  it('lets the first event take the token and cancels the others', () => {
    const ticket = new Ticket(race).start();
    expect(ticket.open).toEqual(['parcel', 'timeout', 'answer']);
    ticket.message('parcel', { courier: 'SF' });
    expect(ticket.path).toEqual(['start', 'gate', 'parcel', 'end']);
    expect(ticket.variables).toMatchObject({ courier: 'SF', steps: { parcel: { courier: 'SF' } } });
    expect(ticket.effects.filter(({ type }) => type === 'close')).toMatchObject([{ how: 'completed' }, { how: 'cancelled' }, { how: 'cancelled' }]);
    expect(ticket.ended).toBe(true);
  });

  it('may lead to timers and receive tasks', () => {
    expect(new Ticket(race).start().fire('timeout').path.at(-1)).toBe('late');
    expect(new Ticket(race).start().message('answer').path).toEqual(['start', 'gate', 'answer', 'told']);
  });
});

describe('sequence flows out of an activity', () => {
  const outgoing = (...conditions: string[]) => new Ticket(program(flow('out', {
    nodes: { start: 'startEvent', work: 'task', b: 'userTask', c: 'userTask', d: 'userTask' },
    flows: ['start > work', ...conditions],
  }))).start();

  it('takes flows without condition and those whose condition holds', () => {
    expect(outgoing('work > b', 'work > c if true', 'work > d if false').open).toEqual(['b', 'c']);
  });

  it('takes the default beside an unconditional flow when no condition holds', () => {
    expect(outgoing('work > d if false', 'work > c', 'work > b default').open.sort()).toEqual(['b', 'c']);
  });

  it('leaves the default when a condition holds', () => {
    expect(outgoing('work > c if true', 'work > b default').open).toEqual(['c']);
  });

  it('is an incident when only conditions leave it and none holds', () => {
    expect(outgoing('work > b if false').incidents).toEqual(['no_flow@work']);
  });

  it('ends the token when nothing leaves it', () => {
    expect(outgoing().ended).toBe(true);
  });
});
