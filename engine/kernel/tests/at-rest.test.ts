import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT } from '../state.ts';
import type { KernelState } from '../state.ts';
import { atRest, courseOf, resting } from '../testing/at-rest.ts';
import type { Saved } from '../testing/at-rest.ts';
import { audit } from '../testing/audit.ts';
import { reordered } from '../testing/ticket.ts';
import type { State } from '../types.ts';
import { upgrade } from '../upgrade.ts';

const folder = new URL('./saved/', import.meta.url);
const formats = readdirSync(folder).filter((name) => name.startsWith('at-rest-')).map((name) => ({ format: Number(/\d+/.exec(name)?.[0]), saved: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Saved }));
const cases = formats.flatMap(({ format, saved }) => Object.entries(saved).map(([name, entry]) => ({ format, name, ...entry })));

describe('a ticket that was saved while it waited', () => {
  it.each(cases)('for $name (format $format) is upgraded and goes on as it would have then', ({ name, state, course }) => {
    const rest = atRest[name];
    if (!rest) throw new Error(`What was saved as "${name}" has no flow any more.`);
    const current = upgrade(state);
    audit(current);
    const ticket = resting(rest, current);
    expect(courseOf(rest, ticket)).toEqual(course);
    expect(ticket.ended).toBe(true);
    expect(ticket.incidents).toEqual([]);
  });

  it.each(Object.entries(atRest))('for %s takes the same course as one that was never put away', (_name, rest) => {
    const [stayed, saved] = [resting(rest), resting(rest)];
    saved.state = reordered(JSON.parse(JSON.stringify(saved.state))) as State;
    expect(courseOf(rest, saved)).toEqual(courseOf(rest, stayed));
    expect(saved.state).toEqual(stayed.state);
  });
});

describe('what is saved', () => {
  it('has this format, and everything that a ticket can wait for or be in the middle of', () => {
    expect(formats.map(({ format }) => format)).toContain(FORMAT);
    for (const { saved } of formats) expect(Object.keys(atRest)).toEqual(expect.arrayContaining(Object.keys(saved)));
    const states = Object.values(formats.find(({ format }) => format === FORMAT)?.saved ?? {}).map(({ state }) => state as KernelState);
    const waits = states.flatMap((state) => Object.values(state.waits));
    expect([...new Set(waits.map(({ kind }) => kind))].sort()).toEqual(['condition', 'message', 'service', 'signal', 'timer', 'user']);
    expect([...new Set(waits.map(({ purpose }) => purpose ?? 'step'))].sort()).toEqual(['boundary', 'catch', 'clock', 'start', 'step']);
    const parts = states.flatMap((state) => Object.values(state.instances).flatMap((instance) => Object.keys(instance)));
    // all that an instance may have but `called`, which is there between two steps of one command
    const known = ['armed', 'closing', 'id', 'interrupted', 'joins', 'later', 'local', 'looping', 'model', 'node', 'parent', 'role', 'tokens', 'undo', 'undoes', 'undoing', 'vars', 'visit'];
    expect([...new Set(parts)].sort()).toEqual(known);
    expect(states.some(({ incidents }) => incidents.length > 0)).toBe(true);
  });
});

describe('upgrading', () => {
  it('twice is upgrading once, and changes nothing of what it is given', () => {
    fc.assert(fc.property(fc.constantFrom(...cases), ({ state }) => {
      const given = structuredClone(state);
      const once = upgrade(given);
      expect(once.format).toBe(FORMAT);
      expect(upgrade(once)).toEqual(once);
      expect(given).toEqual(state);
    }));
  });

  it.each([FORMAT + 1, 0, 99, undefined])('of a state in format %s is refused, and says what to do', (format) => {
    expect(() => upgrade({ format, status: 'running', waits: {} } as State)).toThrowError(expect.objectContaining({ code: 'unknown_format', message: expect.stringContaining('Run the version that wrote it') }));
  });
});
