import { describe, expect, it } from 'vitest';
import { advance, STATE_BUDGET } from '../advance.ts';
import { NODE_BUDGET } from '../drain.ts';
import { openIncidents } from '../open-incidents.ts';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { context } from '../testing/context.ts';
import { Ticket } from '../testing/ticket.ts';
import type { KernelState } from '../state.ts';
import type { State } from '../types.ts';

const endless: ShortNode = { type: 'exclusiveGateway' };

describe('node budget', () => {
  it('stops a model that loops without waiting, and a retry gives it another budget', () => {
    const ticket = new Ticket(program(flow('spin', { nodes: { start: 'startEvent', spin: endless, turn: 'task', end: 'endEvent' }, flows: ['start > spin', 'spin > end if stop = true', 'spin > turn default', 'turn > spin'] })));
    ticket.evaluate = (_expression, { stop }) => stop === true;
    ticket.start();
    expect(ticket.incidents[0]).toMatch(/^node_budget@/);
    expect(ticket.state?.status).toBe('incident');
    expect(ticket.path.length).toBeLessThanOrEqual(NODE_BUDGET);
    expect(ticket.set({ stop: true }).send({ type: 'retry' }).ended).toBe(true);
  });

  it('lets the other branches reach their waits first', () => {
    const ticket = new Ticket(program(flow('beside', { nodes: { start: 'startEvent', fork: 'parallelGateway', spin: endless, a: 'task', b: 'task', work: 'userTask' }, flows: ['start > fork', 'fork > spin > spin', 'fork > a > b > work'] }))).start();
    expect(ticket.open).toEqual(['work']);
    expect(ticket.incidents).toEqual(['node_budget@spin']);
    expect(ticket.complete('work').state?.status).toBe('incident');
  });

  it('is far beyond what flows need: a chain of 1,200 activities runs in one command', () => {
    const ids = Array.from({ length: 1_200 }, (_, n) => `t${n}`);
    const ticket = new Ticket(program(flow('chain', { nodes: { start: 'startEvent', ...Object.fromEntries(ids.map((id) => [id, 'task' as const])) }, flows: [['start', ...ids].join(' > ')] })));
    expect(ticket.start().ended).toBe(true);
  });

  it('stops conditional events that switch each other on', () => {
    const guard = (condition: string, value: string): ShortNode => ({ type: 'boundaryEvent', attachedTo: 'work', interrupting: false, event: { kind: 'conditional', condition }, ext: { outputs: [{ name: 'on', value }] } });
    const ticket = new Ticket(program(flow('flip', { nodes: { start: 'startEvent', work: 'userTask', up: guard('on = false', '=true'), down: guard('on = true', '=false') }, flows: ['start > work'] })));
    ticket.evaluate = (expression, { on }) => (expression.startsWith('on') ? String(on) === expression.slice(5) : expression === 'true');
    ticket.start({ on: false });
    expect(ticket.incidents[0]).toMatch(/^node_budget@/);
  });
});

describe('an event that came twice', () => {
  /** Whatever hears the message sends the next; `padding` decides at which piece of work the budget ends. */
  const echo = (padding: number): Ticket => {
    const pads = Array.from({ length: padding }, (_, n) => `p${n}`);
    return new Ticket(program(flow('echo', {
      nodes: {
        start: 'startEvent', hold: 'userTask', heard: { type: 'boundaryEvent', attachedTo: 'hold', interrupting: false, event: { kind: 'message', name: 'm' } },
        again: { type: 'throwEvent', event: { kind: 'message', name: 'm' } }, note: 'userTask', ...Object.fromEntries(pads.map((id) => [id, 'task' as const])),
      },
      flows: ['start > hold', ['heard', ...pads, 'again', 'note'].join(' > ')],
    })));
  };
  const stuckTriggers = (ticket: Ticket): string[] => ticket.state
    ? (ticket.state as KernelState).incidents.flatMap(({ work }) => work.flatMap((item) => (item.do === 'trigger' ? [item.wait] : []))) : [];

  it('goes on at the wait that follows when the first was stuck and the second took its wait', () => {
    let seen = 0;
    for (let padding = 0; padding < 8; padding += 1) {
      const ticket = echo(padding).start().message('m');
      if (stuckTriggers(ticket).length === 0) continue;
      seen += 1;
      ticket.message('m');
      const waits = new Set(ticket.waits.map(({ id }) => id));
      expect(stuckTriggers(ticket).length).toBeGreaterThan(0);
      expect(stuckTriggers(ticket).filter((id) => !waits.has(id))).toEqual([]);
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('state budget', () => {
  const collect = program(flow('collect', { nodes: { start: 'startEvent', work: 'userTask', again: 'userTask' }, flows: ['start > work > again'] }));

  it('does not apply a command that would make the state too big to load', () => {
    const ticket = new Ticket(collect).start();
    const before = ticket.state;
    const next = advance(collect, before, { type: 'complete', wait: ticket.wait('work').id, data: { text: 'x'.repeat(STATE_BUDGET) } }, context());
    expect(next.effects).toMatchObject([{ type: 'incident', code: 'state_budget' }]);
    expect(next.state.status).toBe('incident');
    expect(Object.keys(next.state.waits)).toEqual(Object.keys(before?.waits ?? {}));
    const again = advance(collect, next.state, { type: 'complete', wait: ticket.wait('work').id, data: { text: 'x'.repeat(STATE_BUDGET) } }, context());
    expect(again).toEqual({ state: next.state, effects: [] });
  });

  it('refuses to start with too much', () => {
    expect(() => new Ticket(collect).start({ text: 'x'.repeat(STATE_BUDGET) })).toThrowError(expect.objectContaining({ code: 'state_too_big' }));
  });
});

describe('incidents', () => {
  const half = program(flow('half', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', gate: 'exclusiveGateway', work: 'userTask', ok: 'endEvent', stop: { type: 'endEvent', event: { kind: 'terminate' } } },
    flows: ['start > fork', 'fork > gate', 'gate > ok if ok = true', 'fork > work > stop'],
  }));

  it('hold only their token: the rest of the ticket goes on', () => {
    const ticket = new Ticket(half).start();
    expect(ticket.incidents).toEqual(['no_flow@gate']);
    expect(ticket.open).toEqual(['work']);
    expect(openIncidents(ticket.state as State)).toMatchObject([{ code: 'no_flow', element: 'gate', model: 'half' }]);
  });

  it('come back under a new id when a retry changes nothing', () => {
    const ticket = new Ticket(half).start();
    const [first] = openIncidents(ticket.state as State);
    ticket.send({ type: 'retry', ...(first && { incident: first.id }) });
    const [second] = openIncidents(ticket.state as State);
    expect(second?.id).not.toBe(first?.id);
    expect(ticket.effects.map(({ type }) => type)).toEqual(['resolved', 'incident']);
  });

  it('are over when what they belong to is cancelled', () => {
    const ticket = new Ticket(half).start().complete('work');
    expect(ticket.ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'resolved' }));
  });

  it('of an output mapping keep the answer: a retry does not ask again', () => {
    const ticket = new Ticket(program(flow('map', { nodes: { start: 'startEvent', ask: { type: 'userTask', ext: { outputs: [{ name: 'total', value: '=total(' }] } }, end: 'endEvent' }, flows: ['start > ask > end'] })));
    ticket.start();
    let broken = true;
    ticket.evaluate = () => { if (broken) throw new Error('not yet'); return 1; };
    const wait = ticket.wait('ask').id;
    const failed = advance(ticket.program, ticket.state, { type: 'complete', wait, outcome: 'ok', data: { a: 1 } }, { ...context(), evaluate: ticket.evaluate });
    expect(failed.effects.at(-1)).toMatchObject({ code: 'expression_failed', element: 'ask' });
    broken = false;
    const retried = advance(ticket.program, failed.state, { type: 'retry' }, { ...context(), evaluate: ticket.evaluate });
    expect(retried.state.status).toBe('ended');
    expect(JSON.stringify(retried.state)).toContain('"ask":{"outcome":"ok","a":1}');
  });

  it('tell a ticket that runs while nothing in it waits', () => {
    const ticket = new Ticket(half).start({ ok: true });
    const robbed = { ...ticket.state, waits: {} } as State;
    expect(advance(half, robbed, { type: 'setVariables', variables: {} }, context()).effects).toMatchObject([{ type: 'incident', code: 'hang', element: 'half' }]);
  });

  it('of a hang are over when an event ends the scope after all', () => {
    const ticket = new Ticket(program(flow('rescued', {
      nodes: {
        start: 'startEvent', sub: { type: 'subProcess', nodes: { in: 'startEvent', pick: 'exclusiveGateway', a: 'task', b: 'task', join: 'parallelGateway' }, flows: ['in > pick', 'pick > a if true', 'pick > b default', 'a > join', 'b > join'] },
        late: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'timer', timer: { kind: 'duration', value: 'P1D', time: 'calendar' } } }, after: 'userTask',
      },
      flows: ['start > sub', 'late > after'],
    }))).start();
    expect(ticket.incidents).toEqual(['hang@join']);
    ticket.set({});
    expect(ticket.effects).toEqual([]);
    ticket.fire('late');
    expect(ticket.state?.status).toBe('running');
    expect(ticket.open).toEqual(['after']);
  });

  it('of a broken definition name the element', () => {
    const into = program(flow('into', { nodes: { start: 'startEvent', event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind: 'error' } } } } }, flows: ['start > event'] }));
    expect(new Ticket(into).start().incidents).toEqual(['bad_model@event']);
  });

  it('at a branch before a join are not told as a hang as well', () => {
    const ticket = new Ticket(program(flow('one-cause', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', gate: 'exclusiveGateway', join: 'parallelGateway', end: 'endEvent' },
      flows: ['start > fork', 'fork > a > join', 'fork > gate', 'gate > join if ok = true', 'join > end'],
    }))).start();
    expect(ticket.incidents).toEqual(['no_flow@gate']);
    expect(ticket.set({ ok: true }).send({ type: 'retry' }).ended).toBe(true);
  });

  it('of a branch that is stuck elsewhere do not hide that a sub-process hangs', () => {
    const ticket = new Ticket(program(flow('two-causes', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', gate: 'exclusiveGateway', end: 'endEvent',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', pick: 'exclusiveGateway', a: 'task', b: 'task', join: 'parallelGateway' }, flows: ['in > pick', 'pick > a if true', 'pick > b default', 'a > join', 'b > join'] },
      },
      flows: ['start > fork', 'fork > sub', 'fork > gate', 'gate > end if ok = true'],
    }))).start();
    expect(ticket.incidents.sort()).toEqual(['hang@join', 'no_flow@gate']);
  });

  it('of a repeating event are over when what repeats is', () => {
    const ticket = new Ticket(program(flow('repeat', {
      nodes: {
        start: 'startEvent', work: 'userTask', end: 'endEvent', remind: 'endEvent',
        hourly: { type: 'boundaryEvent', attachedTo: 'work', interrupting: false, event: { kind: 'timer', timer: { kind: 'cycle', value: 'R/PT1H', time: 'calendar' } } },
      },
      flows: ['start > work > end', 'hourly > remind'],
    }))).start();
    const broken = { ...context(), due: () => 'never' };
    const failed = advance(ticket.program, ticket.state, { type: 'fireTimer', wait: ticket.wait('hourly').id }, broken);
    expect(failed.effects).toMatchObject([{ type: 'incident', code: 'timer_invalid', element: 'hourly' }]);
    const done = advance(ticket.program, failed.state, { type: 'complete', wait: ticket.wait('work').id }, context());
    expect(done.state.status).toBe('ended');
    expect(done.effects).toContainEqual(expect.objectContaining({ type: 'resolved' }));
  });
});
