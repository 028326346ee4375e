import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';
import type { EventDefinition } from '../types.ts';

function guarded(event: EventDefinition, interrupting: boolean, work: ShortNode = { type: 'userTask' }, boundary: Partial<ShortNode> = {}): Ticket {
  return new Ticket(program(flow('guarded', {
    nodes: {
      start: 'startEvent', work, done: 'endEvent', handle: 'userTask', handled: 'endEvent',
      guard: { type: 'boundaryEvent', attachedTo: 'work', event, interrupting, ...boundary },
    },
    flows: ['start > work > done', 'guard > handle > handled'],
  })));
}

const hour: EventDefinition = { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } };

describe('interrupting boundary event', () => {
  it.each<[string, EventDefinition, (ticket: Ticket) => Ticket]>([
    ['timer', hour, (ticket) => ticket.fire('guard')],
    ['message', { kind: 'message', name: 'stop' }, (ticket) => ticket.message('stop')],
    ['signal', { kind: 'signal', name: 'stop' }, (ticket) => ticket.signal('stop')],
    ['condition', { kind: 'conditional', condition: 'stop = true' }, (ticket) => ticket.set({ stop: true })],
    ['error', { kind: 'error', code: 'STOP' }, (ticket) => ticket.fail('work', 'STOP')],
  ])('a %s ends the activity and its token goes on from the event', (_name, event, happen) => {
    const ticket = guarded(event, true).start();
    happen(ticket);
    expect(ticket.open).toEqual(['handle']);
    expect(ticket.traced('cancel')).toEqual(['work']);
    expect(ticket.complete('handle').ended).toBe(true);
  });

  it('is over when the activity completes first', () => {
    const ticket = guarded(hour, true).start();
    const guard = ticket.wait('guard');
    expect(guard).toMatchObject({ purpose: 'boundary', host: ticket.wait('work').id });
    expect(ticket.complete('work').ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'close', how: 'cancelled', wait: expect.objectContaining({ id: guard.id }) }));
  });

  it('run from their drawing: two reminders, then the parcel is lost', async () => {
    const ticket = (await drawn(import.meta.url)).start().fire('hourly').fire('hourly');
    expect(ticket.open).toEqual(['work', 'remind', 'remind']);
    ticket.fail('work', 'LOST').complete('search').complete('remind').complete('remind');
    expect(ticket.ended).toBe(true);
  });
});

describe('non-interrupting boundary event', () => {
  it.each<[string, EventDefinition, (ticket: Ticket) => Ticket]>([
    ['message', { kind: 'message', name: 'note' }, (ticket) => ticket.message('note')],
    ['signal', { kind: 'signal', name: 'note' }, (ticket) => ticket.signal('note')],
  ])('a %s starts a second token each time it happens', (_name, event, happen) => {
    const ticket = guarded(event, false).start();
    happen(ticket);
    happen(ticket);
    expect(ticket.open.sort()).toEqual(['guard', 'handle', 'handle', 'work']);
    ticket.complete('work').complete('handle');
    expect(ticket.ended).toBe(false);
    expect(ticket.complete('handle').ended).toBe(true);
  });

  it('a timer fires once', () => {
    expect(guarded(hour, false).start().fire('guard').open.sort()).toEqual(['handle', 'work']);
  });

  it('a condition fires again only after it was false in between', () => {
    const ticket = guarded({ kind: 'conditional', condition: 'late = true' }, false).start().set({ late: true }).set({ late: true, other: 1 });
    expect(ticket.open.filter((element) => element === 'handle')).toHaveLength(1);
    ticket.set({ late: false }).set({ late: true });
    expect(ticket.open.filter((element) => element === 'handle')).toHaveLength(2);
  });

  it('a cycle R3/PT1H fires three times on a fixed grid', () => {
    const ticket = guarded({ kind: 'timer', timer: { kind: 'cycle', value: 'R3/PT1H', time: 'calendar' } }, false).start();
    const due: (string | undefined)[] = [];
    for (let tick = 0; tick < 3; tick += 1) {
      due.push(ticket.wait('guard').dueAt);
      expect(ticket.wait('guard').remaining).toBe(3 - tick);
      ticket.now = '2026-12-24T00:00:00.000Z';
      ticket.send({ type: 'fireTimer', wait: ticket.wait('guard').id });
    }
    expect(due).toEqual(['2026-11-19T05:00:00.000Z', '2026-11-19T06:00:00.000Z', '2026-11-19T07:00:00.000Z']);
    expect(ticket.open).toEqual(['work', 'handle', 'handle', 'handle']);
  });

  it('a cycle without end goes on, and one with a first instant starts there', () => {
    const endless = guarded({ kind: 'timer', timer: { kind: 'cycle', value: 'R/PT1H', time: 'calendar' } }, false).start().fire('guard').fire('guard');
    expect(endless.wait('guard').remaining).toBeUndefined();
    const from = guarded({ kind: 'timer', timer: { kind: 'cycle', value: 'R2/2026-12-01T00:00:00Z/P1D', time: 'calendar' } }, false).start();
    expect(from.wait('guard').dueAt).toBe('2026-12-01T00:00:00.000Z');
    expect(from.fire('guard').wait('guard').dueAt).toBe('2026-12-02T00:00:00.000Z');
  });

  it('both tokens may end in any order', () => {
    const ticket = guarded(hour, false).start().fire('guard').complete('handle');
    expect(ticket.ended).toBe(false);
    expect(ticket.complete('work').ended).toBe(true);
  });

  it('on an escalation sees its code and data', () => {
    const ticket = guarded({ kind: 'escalation', code: 'U' }, false,
      { type: 'subProcess', nodes: { in: 'startEvent', up: { type: 'throwEvent', event: { kind: 'escalation', code: 'U' }, ext: { inputs: [{ name: 'why', value: 'late' }] } } }, flows: ['in > up'] },
      { ext: { outputs: [{ name: 'heard', value: '=escalation.code + " " + escalation.why' }] } }).start();
    expect(ticket.variables).toEqual({ heard: 'U late' });
  });
});

describe('error boundary event', () => {
  it('sees code, message and data as `error`', () => {
    const ticket = guarded({ kind: 'error', code: 'LOST' }, true, { type: 'serviceTask', ext: { service: 's' } }, { ext: { outputs: [{ name: 'why', value: '=error.message + error.parcel' }] } });
    ticket.start().fail('work', 'LOST', { parcel: 'P1' });
    expect(ticket.variables).toMatchObject({ why: 'LOST happenedP1' });
  });

  it('without a code catches every error; the one with the same code goes first', () => {
    const both = (): Ticket => new Ticket(program(flow('both', {
      nodes: {
        start: 'startEvent', work: 'userTask', any: 'endEvent', lost: 'endEvent',
        all: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error' } },
        exact: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error', code: 'LOST' } },
      },
      flows: ['start > work', 'all > any', 'exact > lost'],
    }))).start();
    expect(both().fail('work', 'LOST').path.at(-1)).toBe('lost');
    expect(both().fail('work', 'BROKEN').path.at(-1)).toBe('any');
  });

  it('does not catch another code: that is an incident, and the activity’s other events still listen', () => {
    const ticket = new Ticket(program(flow('other', {
      nodes: {
        start: 'startEvent', work: 'userTask', late: 'endEvent',
        lost: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'error', code: 'LOST' } },
        guard: { type: 'boundaryEvent', attachedTo: 'work', event: hour },
      },
      flows: ['start > work', 'guard > late'],
    }))).start().fail('work', 'BROKEN');
    expect(ticket.incidents).toEqual(['uncaught_error@work']);
    expect(ticket.open).toEqual(['guard']);
    ticket.fire('guard');
    expect(ticket.ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'resolved' }));
  });

  it('listens once only, however often the activity is retried', () => {
    const ticket = guarded(hour, true).start().fail('work', 'X').send({ type: 'retry' });
    expect(ticket.open.sort()).toEqual(['guard', 'work']);
  });
});

describe('a boundary event that cannot be evaluated', () => {
  it('is an incident of its own: the step can still be worked', () => {
    const ticket = guarded({ kind: 'timer', timer: { kind: 'duration', value: '=days', time: 'calendar' } }, true).start();
    expect(ticket.incidents).toEqual(['timer_invalid@guard']);
    expect(ticket.open).toEqual(['work']);
    ticket.set({ days: 'P1D' }).send({ type: 'retry' });
    expect(ticket.open).toEqual(['work', 'guard']);
  });

  it('is over when the step completes without it', () => {
    const ticket = new Ticket(program(flow('done-anyway', {
      nodes: { start: 'startEvent', work: 'userTask', after: 'userTask', late: 'endEvent', guard: { type: 'boundaryEvent', attachedTo: 'work', event: { kind: 'timer', timer: { kind: 'duration', value: '=days', time: 'calendar' } } } },
      flows: ['start > work > after', 'guard > late'],
    }))).start();
    expect(ticket.state?.status).toBe('incident');
    ticket.complete('work');
    expect(ticket.state?.status).toBe('running');
    expect(ticket.incidents).toEqual([]);
  });
});
