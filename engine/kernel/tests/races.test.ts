import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

/** Lengths of a detour: the signal meets the sub-process at every moment of its short life, within one command. */
const moments = Array.from({ length: 16 }, (_, length) => length);

/** `sub` runs on one branch; the other throws the signal `s` after a detour of so many tasks. */
function race(length: number, sub: ShortNode, more: Record<string, ShortNode> = {}, flows: string[] = []): Ticket {
  const detour = Array.from({ length }, (_, n) => `d${n}`);
  return new Ticket(program(flow('race', {
    nodes: {
      start: 'startEvent', fork: 'parallelGateway', sub, after: 'userTask', ...Object.fromEntries(detour.map((id) => [id, 'task' as const])),
      shout: { type: 'throwEvent', event: { kind: 'signal', name: 's' } }, rest: 'userTask', ...more,
    },
    flows: ['start > fork', 'fork > sub > after', ['fork', ...detour, 'shout', 'rest'].join(' > '), ...flows],
  }))).start();
}

const inside = { in: 'startEvent', a: 'task', out: 'endEvent' } as const;

describe('a signal thrown while a sub-process runs in the same command', () => {
  it.each(moments)('interrupts it by a boundary event or comes too early or too late, and leaves one token (moment %i)', (length) => {
    const ticket = race(length, { type: 'subProcess', nodes: inside, flows: ['in > a > out'] },
      { heard: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'signal', name: 's' } }, handle: { type: 'userTask' } }, ['heard > handle']);
    expect(ticket.open.filter((element) => element === 'after' || element === 'handle')).toHaveLength(1);
  });

  it.each(moments)('starts its event sub-process before it is over, or never (moment %i)', (length) => {
    const react: ShortNode = { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'signal', name: 's' }, interrupting: false }, react: 'userTask' }, flows: ['told > react'] };
    const ticket = race(length, { type: 'subProcess', nodes: { ...inside, react0: react }, flows: ['in > a > out'] });
    const waiting = ticket.open.includes('react');
    expect(ticket.open.includes('after')).toBe(!waiting);
    if (waiting) expect(ticket.complete('react').open).toContain('after');
  });

  it.each(moments)('does not wake what a terminate end has ended (moment %i)', (length) => {
    const react: ShortNode = { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'signal', name: 's' }, interrupting: false }, note: 'task' }, flows: ['told > note'] };
    const ticket = race(length, { type: 'subProcess', nodes: { in: 'startEvent', a: 'task', stop: { type: 'endEvent', event: { kind: 'terminate' } }, react0: react }, flows: ['in > a > stop'] });
    expect(ticket.open).toContain('after');
    const path = ticket.path;
    if (path.includes('told')) expect(path.indexOf('told')).toBeLessThan(path.indexOf('stop'));
  });
});

describe('a signal thrown on another branch of the fork', () => {
  it('is heard by the boundary event of a step that the fork reached first', () => {
    const heard: Record<string, ShortNode> = { heard: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'signal', name: 's' } }, handle: { type: 'userTask' } };
    expect(race(0, { type: 'userTask' }, heard, ['heard > handle']).open.toSorted()).toEqual(['handle', 'rest']);
  });

  it('is heard by an event that the fork reached first, also behind an event-based gateway', () => {
    const waits: ShortNode = { type: 'catchEvent', event: { kind: 'signal', name: 's' } };
    const choice = new Ticket(program(flow('choice', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', either: 'eventBasedGateway', told: waits, won: 'userTask',
        asked: { type: 'catchEvent', event: { kind: 'message', name: 'm' } }, shout: { type: 'throwEvent', event: { kind: 'signal', name: 's' } }, rest: 'userTask',
      },
      flows: ['start > fork > either', 'either > told > won', 'either > asked', 'fork > shout > rest'],
    }))).start();
    expect(race(0, waits).open.toSorted()).toEqual(['after', 'rest']);
    expect(choice.open.toSorted()).toEqual(['rest', 'won']);
  });
});
