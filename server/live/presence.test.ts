import { expect, test } from 'vitest';
import { Presence, type Look } from './presence.ts';

const look = (person: string, here = true, ticket = 't1'): Look => ({ ticket, person, name: person.toUpperCase(), here });

function presence(): { presence: Presence; told: string[]; wait(seconds: number): void } {
  let now = 0;
  const told: string[] = [];
  return {
    presence: new Presence((shopId, { person, here }) => told.push(`${shopId} ${person} ${here ? 'came' : 'left'}`), () => now),
    told,
    wait: (seconds) => { now += seconds * 1000; },
  };
}

test('coming and leaving is told once, saying again that one is there is not', () => {
  const { presence: here, told } = presence();

  for (const one of [look('lin'), look('lin'), look('xu'), look('lin', false), look('lin', false)]) here.hear('a', one);

  expect(told).toEqual(['a lin came', 'a xu came', 'a lin left']);
  expect(here.of('a')).toEqual([{ ticket: 't1', people: [{ id: 'xu', name: 'XU' }] }]);
});

test('shops do not see each other', () => {
  const { presence: here } = presence();
  here.hear('a', look('lin'));

  expect(here.of('b')).toEqual([]);
});

test('somebody whose page was closed without a word is gone after two missed rounds', () => {
  const { presence: here, told, wait } = presence();
  here.hear('a', look('lin'));
  wait(40);
  here.sweep();
  here.hear('a', look('xu'));
  expect(here.of('a')[0]?.people).toHaveLength(2);

  wait(5);

  expect(here.of('a')[0]?.people).toEqual([{ id: 'xu', name: 'XU' }]);
  here.sweep();
  expect(told).toEqual(['a lin came', 'a xu came', 'a lin left']);
});
