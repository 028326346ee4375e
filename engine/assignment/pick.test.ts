import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pick, type Candidate, type Strategy } from './pick.ts';

const person = (id: string, changes: Partial<Candidate> = {}): Candidate => ({ id, skills: [], capacity: null, weight: 1, load: 0, turn: 0, ...changes });

/** Gives out so many pieces of work, one after the other; answers how many each person got. */
function dealt(people: Candidate[], count: number, strategy: Strategy = 'round_robin', skills: (index: number) => string[] = () => []): Record<string, number> {
  const got = Object.fromEntries(people.map(({ id }) => [id, 0]));
  const standing = people.map((each) => ({ ...each }));
  let groupTurn = 0;
  for (let index = 0; index < count; index++) {
    const picked = pick(standing, { strategy, skills: skills(index), except: [] }, groupTurn);
    const who = standing.find(({ id }) => id === picked?.id);
    if (!picked || !who) continue;
    who.turn = picked.turn;
    who.load++;
    groupTurn = picked.groupTurn;
    got[who.id]!++;
  }
  return got;
}

test('in turn: people of one weight never differ by more than one, however many pieces there are', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 100 }), (people, count) => {
    const got = Object.values(dealt(Array.from({ length: people }, (_, index) => person(`p${index}`)), count));
    expect(Math.max(...got) - Math.min(...got)).toBeLessThanOrEqual(1);
  }));
});

test('weights are shares: after whole rounds each has exactly the own part', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (weights, rounds) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(Object.values(dealt(weights.map((weight, index) => person(`p${index}`, { weight })), total * rounds))).toEqual(weights.map((weight) => weight * rounds));
  }));
});

test('who comes back from a day off gets the own share from then on, not what was missed', () => {
  const back = person('back');
  const others = [person('a', { turn: 252_000 }), person('b', { turn: 252_000 })];
  const got: string[] = [];
  let [standing, groupTurn] = [[back, ...others], 249_480];
  for (let index = 0; index < 9; index++) {
    const picked = pick(standing, { strategy: 'round_robin', skills: [], except: [] }, groupTurn)!;
    standing = standing.map((each) => (each.id === picked.id ? { ...each, turn: picked.turn } : each));
    groupTurn = picked.groupTurn;
    got.push(picked.id);
  }
  expect(got.filter((id) => id === 'back').length).toBeLessThanOrEqual(4);
});

test('least loaded: the one with the least open work for the weight', () => {
  expect(pick([person('a', { load: 3 }), person('b', { load: 2 }), person('c', { load: 5, weight: 3 })], { strategy: 'least_loaded', skills: [], except: [] }, 0)?.id).toBe('c');
  expect(dealt([person('a', { load: 4 }), person('b'), person('c')], 8, 'least_loaded')).toEqual({ a: 0, b: 4, c: 4 });
});

test('only who has every skill and room gets it, and not who is excepted', () => {
  const people = [person('a', { skills: ['appliance'] }), person('b', { skills: ['appliance', 'gas'], load: 2, capacity: 2 }), person('c', { skills: ['appliance', 'gas'] })];
  const who = (skills: string[], except: string[] = []): string | undefined => pick(people, { strategy: 'round_robin', skills, except }, 0)?.id;
  expect([who(['appliance']), who(['gas']), who(['gas'], ['c']), who(['boat'])]).toEqual(['a', 'c', undefined, undefined]);
});

test('manual picks nobody', () => {
  expect(pick([person('a')], { strategy: 'manual', skills: [], except: [] }, 0)).toBeUndefined();
});
