import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

describe('start events', () => {
  const two = program(flow('two', {
    nodes: { bought: 'startEvent', broken: 'startEvent', told: { type: 'startEvent', event: { kind: 'message', name: 'told' } }, a: 'endEvent', b: 'endEvent', c: 'endEvent' },
    flows: ['bought > a', 'broken > b', 'told > c'],
  }));

  it('the host names the start when there are several', () => {
    expect(new Ticket(two).start({}, 'broken').path).toEqual(['broken', 'b']);
    expect(new Ticket(two).start({}, 'told').path).toEqual(['told', 'c']);
  });

  it('refuses to guess or to start elsewhere', () => {
    expect(() => new Ticket(two).start()).toThrowError(expect.objectContaining({ code: 'bad_start' }));
    expect(() => new Ticket(two).start({}, 'a')).toThrowError(expect.objectContaining({ code: 'bad_start' }));
  });

  it('a flow without start events starts at every node that no flow leads to', () => {
    const ticket = new Ticket(program(flow('bare', { nodes: { a: 'userTask', b: 'userTask', c: 'userTask' }, flows: ['a > c'] }))).start();
    expect(ticket.open).toEqual(['a', 'b']);
  });

  it('run from their drawing', async () => {
    expect((await drawn(import.meta.url)).start().path).toEqual(['opened', 'byHand']);
    expect((await drawn(import.meta.url)).start({}, 'told').path).toEqual(['told', 'byMessage']);
  });

  it('a flow without any node cannot start', () => {
    expect(() => new Ticket(program(flow('empty', { nodes: {}, flows: [] }))).start()).toThrowError(expect.objectContaining({ code: 'bad_start' }));
  });
});
