import { describe, expect, it } from 'vitest';
import { migrate } from '../migration/migrate.ts';
import { obstacles } from '../migration/obstacles.ts';
import { audit } from '../testing/audit.ts';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow, ShortNode } from '../testing/build.ts';
import { context } from '../testing/context.ts';
import { Ticket } from '../testing/ticket.ts';
import type { Effect, Program, State } from '../types.ts';

/** Goes over to another version and returns the ticket there, with what it told the host. */
function over(ticket: Ticket, to: Program): { moved: Ticket; effects: Effect[] } {
  const { state, effects } = migrate(ticket.program, to, ticket.state as State, context(ticket.now));
  audit(state);
  const moved = new Ticket(to);
  moved.state = state;
  return { moved, effects };
}

const hours = (value: string): ShortNode['event'] => ({ kind: 'timer', timer: { kind: 'duration', value, time: 'calendar' } });

function version(nodes: ShortFlow['nodes'], flows: string[]): Program {
  return program(flow('return', { nodes: { start: 'startEvent', review: 'userTask', end: 'endEvent', ...nodes }, flows }));
}

const first = version({}, ['start > review > end']);

describe('migrate', () => {
  it('keeps open steps and deadlines, and goes on in the new version', () => {
    const { moved, effects } = over(new Ticket(first).start(), version({ check: 'userTask' }, ['start > review > check > end']));
    expect(effects).toEqual([]);
    expect(moved.complete('review').open).toEqual(['check']);
  });

  it('lets new boundary events and event sub-processes listen', () => {
    const to = version({
      late: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT2H') }, handle: 'userTask',
      withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'message', name: 'withdraw' } } } },
    }, ['start > review > end', 'late > handle']);
    const ticket = new Ticket(first).start();
    const { moved } = over(ticket, to);
    expect(moved.open.sort()).toEqual(['late', 'review', 'told']);
    expect(moved.wait('late')).toMatchObject({ purpose: 'boundary', host: moved.wait('review').id, dueAt: '2026-11-19T06:00:00.000Z' });
    expect(moved.fire('late').open.sort()).toEqual(['handle', 'told']);
  });

  it('stops events that are gone, restarts those that changed and leaves the others as they run', () => {
    const from = version({
      gone: { type: 'boundaryEvent', attachedTo: 'review', event: { kind: 'message', name: 'a' } },
      changed: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT2H') },
      same: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT9H') }, x: 'endEvent',
    }, ['start > review > end', 'gone > x', 'changed > x', 'same > x']);
    const to = version({
      changed: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT3H') },
      same: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT9H') }, x: 'endEvent',
    }, ['start > review > end', 'changed > x', 'same > x']);
    const ticket = new Ticket(from).start();
    const same = ticket.wait('same').id;
    const { moved, effects } = over(ticket, to);
    expect(effects.flatMap((effect) => (effect.type === 'close' || effect.type === 'open' ? [`${effect.type} ${effect.wait.element}`] : []))).toEqual(['close gone', 'close changed', 'open changed']);
    expect(moved.wait('same').id).toBe(same);
    expect(moved.wait('changed').dueAt).toBe('2026-11-19T07:00:00.000Z');
  });

  it('does not wake a non-interrupting timer that had fired already', () => {
    const nodes = { remind: { type: 'boundaryEvent', attachedTo: 'review', interrupting: false, event: hours('PT1H') }, x: 'endEvent' } as const;
    const { moved } = over(new Ticket(version(nodes, ['start > review > end', 'remind > x'])).start().fire('remind'), version({ ...nodes, y: 'task' }, ['start > review > end', 'remind > y > x']));
    expect(moved.open).toEqual(['review']);
  });

  it('lets an event-based gateway wait for its new events', () => {
    const race = (...names: string[]): Program => program(flow('race', {
      nodes: { start: 'startEvent', gate: 'eventBasedGateway', ...Object.fromEntries(names.map((name) => [name, { type: 'catchEvent', event: { kind: 'message', name } } as const])) },
      flows: ['start > gate', ...names.map((name) => `gate > ${name}`)],
    }));
    const { moved } = over(new Ticket(race('a', 'b')).start(), race('b', 'c'));
    expect(moved.open).toEqual(['b', 'c']);
    expect(moved.message('c').ended).toBe(true);
  });

  it.each<[string, ShortFlow['nodes'], string[], string]>([
    ['a step that is gone', { other: 'userTask' }, ['start > other > end'], 'gone'],
    ['a step of another kind', { review: 'serviceTask' }, ['start > review > end'], 'other_kind'],
    ['a step that loops now', { review: { type: 'userTask', loop: { kind: 'parallel', cardinality: '2' } } }, ['start > review > end'], 'other_kind'],
    ['a step in another part of the flow', { sub: { type: 'subProcess', nodes: { in: 'startEvent', review: 'userTask' }, flows: ['in > review'] } }, ['start > sub > end'], 'other_scope'],
  ])('refuses %s', (_name, nodes, flows, code) => {
    const to = program(flow('return', { nodes: { start: 'startEvent', end: 'endEvent', ...nodes }, flows }));
    const ticket = new Ticket(first).start();
    expect(obstacles(first, to, ticket.state as State)).toEqual([{ element: 'review', model: 'return', code }]);
    expect(() => over(ticket, to)).toThrowError(expect.objectContaining({ code: 'cannot_migrate' }));
  });

  it('refuses a join whose waiting flow leads elsewhere, and a called flow that is not called any more', () => {
    const join = (target: string): Program => program(flow('j', { nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'userTask', join: 'parallelGateway', end: 'endEvent' }, flows: ['start > fork', `fork > a > ${target}`, 'fork > b > join', 'join > end'] }));
    expect(obstacles(join('join'), join('end'), new Ticket(join('join')).start().state as State)).toEqual([{ element: 'join', model: 'j', code: 'other_flow' }]);
    const call = (called: string): Program => program(flow('c', { nodes: { start: 'startEvent', call: { type: 'callActivity', called } }, flows: ['start > call'] }), flow(called, { nodes: { b: 'startEvent', look: 'userTask' }, flows: ['b > look'] }));
    expect(obstacles(call('one'), call('two'), new Ticket(call('one')).start().state as State)).toContainEqual({ element: 'call', model: 'c', code: 'other_kind' });
  });

  it('refuses when something that may have to be undone is gone', () => {
    const undoable = (id: string): Program => program(flow('u', { nodes: { start: 'startEvent', [id]: { type: 'task', compensation: 'back' }, back: { type: 'task', forCompensation: true }, hold: 'userTask' }, flows: [`start > ${id} > hold`] }));
    expect(obstacles(undoable('pay'), undoable('charge'), new Ticket(undoable('pay')).start().state as State)).toEqual([{ element: 'pay', model: 'u', code: 'gone' }]);
  });

  it('refuses a new event that cannot be evaluated, and an ended ticket', () => {
    const to = version({ late: { type: 'boundaryEvent', attachedTo: 'review', event: hours('soon') }, x: 'endEvent' }, ['start > review > end', 'late > x']);
    expect(() => over(new Ticket(first).start(), to)).toThrowError(expect.objectContaining({ code: 'cannot_migrate' }));
    expect(() => over(new Ticket(first).start().complete('review'), first)).toThrowError(expect.objectContaining({ code: 'already_ended' }));
  });

  it('keeps incidents: a corrected flow lets a retry succeed', () => {
    const gate = (condition: string): Program => version({ gate: 'exclusiveGateway' }, ['start > review > gate', `gate > end if ${condition}`]);
    const { moved } = over(new Ticket(gate('outcome = "ok"')).start().complete('review', 'fine'), gate('outcome = "fine"'));
    expect(moved.send({ type: 'retry' }).ended).toBe(true);
  });

  it('fires a new conditional event that holds already', () => {
    const to = version({ paid: { type: 'boundaryEvent', attachedTo: 'review', event: { kind: 'conditional', condition: 'paid = true' } }, thank: 'userTask' }, ['start > review > end', 'paid > thank']);
    expect(over(new Ticket(first).start({ paid: true }), to).moved.open).toEqual(['thank']);
  });
});
