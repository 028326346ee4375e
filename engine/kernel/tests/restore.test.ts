import { describe, expect, it } from 'vitest';
import { restore } from '../migration/restore.ts';
import { audit } from '../testing/audit.ts';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow } from '../testing/build.ts';
import { at, over, told } from '../testing/over.ts';
import { Ticket } from '../testing/ticket.ts';
import type { Effect, Program, State } from '../types.ts';

function version(nodes: ShortFlow['nodes'], flows: string[]): Program {
  return program(flow('return', { nodes: { start: 'startEvent', end: 'endEvent', ...nodes }, flows }));
}

/** Takes a ticket back to where it was. */
function back(moved: Ticket, before: Ticket): { ticket: Ticket; effects: Effect[] } {
  const { state, effects } = restore(moved.state as State, before.state as State);
  audit(state);
  return { ticket: at(before, before.program, state), effects };
}

const reviewed = version({ review: { type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: 'P2D', time: 'calendar' }, outcome: 'ok' } } } }, ['start > review > end']);

describe('restore', () => {
  it('keeps what stayed open and takes back what was changed about it', () => {
    const before = new Ticket(reviewed).start();
    const to = version({ examine: { type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: 'P9D', time: 'calendar' }, outcome: 'ok' } } } }, ['start > examine > end']);
    const { moved } = over(before, to, { review: 'examine' }, { clocks: 'restart' });
    const { ticket, effects } = back(moved, before);
    expect(told(effects)).toEqual(['change review', 'change review']);
    expect(ticket.waits).toEqual(before.waits);
    expect(ticket.fire('review').ended).toBe(true);
  });

  it('opens again what was cancelled, under new ids and as the same visit, so that a service knows the call', () => {
    const before = new Ticket(version({ pay: { type: 'serviceTask', ext: { service: 'pay', clock: { timer: { kind: 'duration', value: 'PT1H', time: 'calendar' }, outcome: 'late' } } } }, ['start > pay > end'])).start();
    const { moved } = over(before, version({ check: 'userTask' }, ['start > check > end']), { pay: 'check' });
    const { ticket, effects } = back(moved, before);
    expect(told(effects)).toEqual(['close check', 'open pay', 'open pay']);
    expect(ticket.wait('pay')).toMatchObject({ kind: 'service', visit: 1 });
    expect(ticket.wait('pay', 'timer')).toMatchObject({ host: ticket.wait('pay').id, dueAt: before.wait('pay', 'timer').dueAt });
    expect(before.waits.concat(moved.waits).map(({ id }) => id)).not.toContain(ticket.wait('pay').id);
  });

  it('never counts a visit twice that happened in between', () => {
    const before = new Ticket(reviewed).start();
    const { moved } = over(before, version({ review: 'serviceTask', again: 'userTask' }, ['start > review > end', 'again > review']), { review: 'review' });
    expect(moved.wait('review').visit).toBe(2);
    const loop = back(moved, before).ticket;
    expect((loop.state as State & { visits: Record<string, number> }).visits['review']).toBe(2);
  });

  it('brings back incidents as they were, and resolves those that came since', () => {
    const gate = (condition: string): Program => version({ review: 'userTask', gate: 'exclusiveGateway', other: 'userTask' }, ['start > review > gate', `gate > end if ${condition}`]);
    const before = new Ticket(gate('false')).start().complete('review');
    const { moved } = over(before, version({ review: 'userTask', other: 'userTask', split: 'exclusiveGateway' }, ['start > review > other > end', 'split > end if false']), { gate: 'split' });
    expect(moved.incidents).toEqual(['no_flow@split']);
    const { ticket, effects } = back(moved, before);
    expect(effects.map(({ type }) => type)).toEqual(['resolved', 'incident']);
    expect(ticket.incidents).toEqual(['no_flow@gate']);
    expect(at(ticket, gate('true'), ticket.state as State).send({ type: 'retry' }).ended).toBe(true);
  });

  it('goes back from nothing that has ended', () => {
    const before = new Ticket(reviewed).start();
    const after = at(before, before.program, before.state as State).complete('review');
    expect(() => back(after, before)).toThrowError(expect.objectContaining({ code: 'already_ended' }));
  });
});
