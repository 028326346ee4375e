import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing: no payment before the inspection', async () => {
    const ticket = (await drawn(import.meta.url)).start({ inspected: true }).complete('notice');
    expect(ticket.open).toEqual(['inspect']);
    expect(ticket.complete('inspect').open).toEqual(['pay']);
    expect(ticket.complete('pay').ended).toBe(true);
    expect((await drawn(import.meta.url)).start({ inspected: false }).complete('notice').open).toEqual(['pay']);
  });
});
