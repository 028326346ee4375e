import { openIncidents, rootVariables } from '../kernel/index.ts';
import type { Program } from '../kernel/index.ts';
import { Differs } from './differences.ts';
import { isRecord } from './merge.ts';
import { enteredPath, isMain, statusOf } from './observations.ts';
import type { Scenario } from './schema.ts';
import type { Simulation } from './simulation.ts';

/** @throws Differs with the first of `then` that does not hold: path, incident, end, status, what waits, data */
export function checkExpectations(scenario: Scenario, program: Program, simulation: Simulation): void {
  const expected = scenario.then;
  const open = simulation.openWaits().filter(isMain).map((wait) => wait.element);
  if (expected.path) checkPath(expected.path, enteredPath(program, simulation.effects, new Set(expected.path)));
  if (expected.incident !== undefined) {
    const incidents = simulation.state ? openIncidents(simulation.state) : [];
    if (!incidents.some((incident) => incident.code === expected.incident)) throw new Differs('no-incident', undefined, { code: expected.incident });
  }
  const ended = simulation.state?.status === 'ended';
  if (expected.ended === true && !ended) throw new Differs('should-end', open[0], { open: open.join(', ') || '—' });
  if (expected.ended === false && ended) throw new Differs('should-go-on');
  const status = statusOf(program, simulation.effects) ?? '—';
  if (expected.status !== undefined && expected.status !== status) throw new Differs('status', undefined, { expected: expected.status, actual: status });
  if (expected.open && [...expected.open].sort().join() !== [...open].sort().join()) {
    throw new Differs('open', open[0], { expected: expected.open.join(', ') || '—', open: open.join(', ') || '—' });
  }
  if (expected.variables && simulation.state) checkPart(expected.variables, rootVariables(simulation.state), '');
}

function checkPath(expected: string[], actual: string[]): void {
  for (let at = 0; at < Math.max(expected.length, actual.length); at++) {
    const [wanted, came] = [expected[at], actual[at]];
    if (wanted === came) continue;
    if (wanted === undefined) throw new Differs('path-long', came, { at: at + 1, element: came! });
    if (came === undefined) throw new Differs('path-short', wanted, { at: at + 1, expected: wanted });
    throw new Differs('path-other', came, { at: at + 1, expected: wanted, element: came });
  }
}

/** Objects by key, everything else equal. */
function checkPart(expected: unknown, actual: unknown, path: string): void {
  if (isRecord(expected) && isRecord(actual)) {
    for (const [key, value] of Object.entries(expected)) checkPart(value, actual[key] ?? null, path ? `${path}.${key}` : key);
  } else if (!same(expected, actual)) {
    throw new Differs('variable', undefined, { path, expected: JSON.stringify(expected), actual: JSON.stringify(actual) });
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, index) => same(entry, b[index]));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
  }
  return a === b;
}
