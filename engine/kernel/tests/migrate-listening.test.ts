import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { over, told } from '../testing/over.ts';
import { hears, hours, reviewed, started } from '../testing/versions.ts';
import type { Program } from '../types.ts';

const first = reviewed();

describe('events beside a step', () => {
  it('that are new begin to listen', () => {
    const to = reviewed({
      late: { type: 'boundaryEvent', attachedTo: 'review', event: hours('PT2H') }, handle: 'userTask',
      withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: hears('withdraw') } } },
    }, ['start > review > end', 'late > handle']);
    const { moved } = over(started(first), to);
    expect(moved.open.sort()).toEqual(['late', 'review', 'told']);
    expect(moved.wait('late')).toMatchObject({ purpose: 'boundary', host: moved.wait('review').id, dueAt: '2026-11-19T06:00:00.000Z' });
    expect(moved.fire('late').open.sort()).toEqual(['handle', 'told']);
  });

  const guarded = (...events: [string, ShortNode['event']][]): Program => reviewed({
    ...Object.fromEntries(events.map(([id, event]) => [id, { type: 'boundaryEvent', attachedTo: 'review', event } as const])), x: 'endEvent',
  }, ['start > review > end', ...events.map(([id]) => `${id} > x`)]);

  it('that are gone stop, and timers keep the time that they have', () => {
    const ticket = started(guarded(['gone', hears('a')], ['changed', hours('PT2H')], ['same', hours('PT9H')]));
    const { moved, effects } = over(ticket, guarded(['changed', hours('PT3H')], ['same', hours('PT9H')]));
    expect(told(effects)).toEqual(['close gone']);
    expect(moved.waits).toEqual(ticket.waits.filter(({ element }) => element !== 'gone'));
  });

  it('have their time from now on, as the other version says, when clocks restart', () => {
    const ticket = started(guarded(['changed', hours('PT2H')]));
    ticket.now = '2026-11-19T05:00:00.000Z';
    const { moved, effects } = over(ticket, guarded(['changed', hours('PT3H')]), {}, { clocks: 'restart' });
    expect(told(effects)).toEqual(['change changed']);
    expect(moved.wait('changed')).toEqual({ ...ticket.wait('changed'), dueAt: '2026-11-19T08:00:00.000Z', since: ticket.now });
  });

  it('listen to another message when the other version says so, under the same wait', () => {
    const ticket = started(guarded(['told', hears('old', '"k"')]));
    const { moved } = over(ticket, guarded(['told', hears('new')]));
    const { key: _, ...wait } = ticket.wait('told');
    expect(moved.wait('told')).toEqual({ ...wait, name: 'new' });
    expect(moved.message('new').ended).toBe(true);
  });

  it('of another kind are other events', () => {
    const { moved, effects } = over(started(guarded(['told', hours('PT2H')])), guarded(['told', hears('stop')]));
    expect(told(effects)).toEqual(['close told', 'open told']);
    expect(moved.message('stop').ended).toBe(true);
  });

  it('go on under the name that the mapping gives them', () => {
    const ticket = started(guarded(['late', hours('PT2H')]));
    const { moved, effects } = over(ticket, guarded(['tooLate', hours('PT8H')]), { late: 'tooLate' });
    expect(told(effects)).toEqual(['change tooLate']);
    expect(moved.wait('tooLate').dueAt).toBe('2026-11-19T06:00:00.000Z');
  });

  it('that happened and do not repeat stay quiet', () => {
    const nodes = { remind: { type: 'boundaryEvent', attachedTo: 'review', interrupting: false, event: hours('PT1H') }, x: 'endEvent' } as const;
    const { moved } = over(started(reviewed(nodes, ['start > review > end', 'remind > x'])).fire('remind'), reviewed({ ...nodes, y: 'task' }, ['start > review > end', 'remind > y > x']));
    expect(moved.open).toEqual(['review']);
  });

  it('of the other version that cannot be evaluated stop the migration', () => {
    expect(() => over(started(first), guarded(['late', hours('soon')]))).toThrowError(expect.objectContaining({ code: 'cannot_migrate' }));
  });

  it('behind an event-based gateway are those of the other version', () => {
    const race = (...names: string[]): Program => program(flow('race', {
      nodes: { start: 'startEvent', gate: 'eventBasedGateway', ...Object.fromEntries(names.map((name) => [name, { type: 'catchEvent', event: hears(name) } as const])) },
      flows: ['start > gate', ...names.map((name) => `gate > ${name}`)],
    }));
    const { moved } = over(started(race('a', 'b')), race('b', 'c'));
    expect(moved.open).toEqual(['b', 'c']);
    expect(moved.message('c').ended).toBe(true);
  });
});

describe('clocks of steps', () => {
  const clocked = (value?: string, outcome?: string, warn?: string): Program => reviewed({
    review: { type: 'userTask', ext: value === undefined ? {} : { clock: { timer: { kind: 'duration', value, time: 'calendar' }, ...(outcome && { outcome }), ...(warn && { warn }) } } },
  });

  it('run on with their deadline and warning when they are kept', () => {
    const ticket = started(clocked('P2D', 'ok', 'PT4H'));
    expect(over(ticket, clocked('P9D', 'ok', 'P1D')).moved.waits).toEqual(ticket.waits);
  });

  it('begin anew with both when they restart', () => {
    const ticket = started(clocked('P2D', 'ok', 'PT4H'));
    ticket.now = '2026-11-20T04:00:00.000Z';
    const { moved } = over(ticket, clocked('P3D', 'ok', 'P1D'), {}, { clocks: 'restart' });
    expect(moved.wait('review', 'timer')).toMatchObject({ dueAt: '2026-11-23T04:00:00.000Z', warnAt: '2026-11-22T04:00:00.000Z', since: ticket.now });
  });

  it('decide by the outcome of the other version', () => {
    const { moved } = over(started(clocked('P2D', 'ok')), clocked('P2D', 'refuse'));
    expect(moved.fire('review').variables).toEqual({ steps: { review: { outcome: 'refuse' } } });
  });

  it('are opened on steps that had none, and cancelled on steps that have none', () => {
    const { moved } = over(started(first), clocked('P2D', 'ok'));
    expect(moved.wait('review', 'timer')).toMatchObject({ purpose: 'clock', host: moved.wait('review').id, dueAt: '2026-11-21T04:00:00.000Z' });
    expect(over(moved, first).moved.open).toEqual(['review']);
  });

  it('that only reminded and are over do not remind again, but are opened when silence now decides', () => {
    const reminded = started(clocked('P1D')).fire('review');
    expect(over(reminded, clocked('P2D')).moved.open).toEqual(['review']);
    expect(over(reminded, clocked('P2D', 'ok')).moved.open).toEqual(['review', 'review']);
  });
});
