import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from './journal.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'reflow-journal-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

test('a reopened journal knows what was written and not removed', () => {
  const first = openJournal(folder);
  const fruit = first.collection<number>('fruit');
  fruit.put('apple', 1);
  fruit.put('pear', 2);
  fruit.put('apple', 3);
  fruit.remove('pear');
  first.close();

  const second = openJournal(folder);

  expect(second.collection('fruit').values()).toEqual([3]);
  expect(second.collection('fruit').get('pear')).toBeUndefined();
  second.close();
});

test('a line cut by a kill is dropped and the next write starts on a line of its own', () => {
  const first = openJournal(folder);
  first.collection('c').put('whole', '好');
  first.close();
  appendFileSync(join(folder, 'sandbox.jsonl'), Buffer.from('{"collection":"c","key":"half","value":"好"').subarray(0, -2));

  const second = openJournal(folder);
  second.collection('c').put('after', 1);
  second.close();
  const third = openJournal(folder);

  expect(third.collection('c').values()).toEqual(['好', 1]);
  expect(readFileSync(join(folder, 'sandbox.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  third.close();
});

test('whatever is put and removed, a reopened journal equals a map', () => {
  const act = fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.string(), { nil: null }) });
  fc.assert(fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
    rmSync(folder, { recursive: true, force: true });
    const model = new Map<string, string>();
    const journal = openJournal(folder);
    for (const { key, value } of acts) {
      if (value === null) { model.delete(key); journal.collection('c').remove(key); } else { model.set(key, value); journal.collection('c').put(key, value); }
    }
    journal.close();
    const reopened = openJournal(folder);
    for (const key of ['a', 'b', 'c']) expect(reopened.collection('c').get(key)).toBe(model.get(key));
    reopened.close();
  }), { numRuns: 30 });
});
