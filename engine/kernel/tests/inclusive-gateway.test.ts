import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start({ mail: true, call: true }).complete('call');
    expect(ticket.open).toEqual(['mail']);
    expect(ticket.complete('mail').open).toEqual(['close']);
    expect((await drawn(import.meta.url)).start({}).open).toEqual(['close']);
  });
});
