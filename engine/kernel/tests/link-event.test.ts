import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import { Ticket } from '../testing/ticket.ts';

describe('links', () => {
  it('lead from every throwing end to the catching end of their name', () => {
    const ticket = new Ticket(program(flow('links', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', a: { type: 'throwEvent', event: { kind: 'link', name: 'L' } }, b: { type: 'throwEvent', event: { kind: 'link', name: 'L' } },
        target: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, work: 'userTask',
      },
      flows: ['start > fork', 'fork > a', 'fork > b', 'target > work'],
    }))).start();
    expect(ticket.open).toEqual(['work', 'work']);
  });

  it('count as flows for inclusive joins', () => {
    const ticket = new Ticket(program(flow('linked-join', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', quick: 'userTask', slow: 'userTask', out: { type: 'throwEvent', event: { kind: 'link', name: 'L' } },
        in: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, join: 'inclusiveGateway', after: 'userTask',
      },
      flows: ['start > fork', 'fork > quick > join', 'fork > slow > out', 'in > join', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['slow']);
    expect(ticket.complete('slow').open).toEqual(['after']);
  });

  it('are an incident when they lead nowhere', () => {
    expect(single({ type: 'throwEvent', event: { kind: 'link', name: 'L' } }).start().incidents).toEqual(['bad_model@work']);
  });

  it('run from their drawing', async () => {
    expect((await drawn(import.meta.url)).start().complete('work').path).toEqual(['start', 'out', 'in', 'work', 'end']);
  });
});
