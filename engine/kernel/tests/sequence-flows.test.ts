import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing', async () => {
    expect((await drawn(import.meta.url)).start({}).open).toEqual(['b', 'c']);
    expect((await drawn(import.meta.url)).start({ urgent: true }).open).toEqual(['c', 'd']);
  });
});
