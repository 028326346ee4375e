import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import type { Listener } from './listener.ts';
import { payloadsOf, Teller, type Notice } from './notify.ts';

let test: TestDatabase;
let listener: Listener;
const heard: Notice[] = [];
let arrived = (): void => {};

beforeAll(async () => {
  test = await openTestDatabase();
  listener = await test.database.listen((text) => { heard.push(...(JSON.parse(text) as Notice[])); arrived(); }, () => {});
});
afterAll(async () => {
  await listener.close();
  await test.close();
});

/** Told last, so that when it has come, everything told before has come too. */
async function untilHeard(mark: string): Promise<unknown[]> {
  test.store.tell({ mark });
  await new Promise<void>((resolve) => {
    arrived = () => { if (heard.some((notice) => notice.mark === mark)) resolve(); };
    arrived();
  });
  return heard.splice(0).flatMap(({ said }) => said ?? []);
}

it('tells once what was told inside a transaction, when that is committed', async () => {
  await test.store.tx(async () => {
    test.store.tell({ said: 'inside' });
    await test.store.savepoint(async () => test.store.tell({ said: 'in a part' }));
  });
  test.store.tell({ said: 'outside' });
  expect(await untilHeard('first')).toEqual(['inside', 'in a part', 'outside']);
});

it('tells nothing of what is taken back, be it a part or the whole', async () => {
  const undone = async (said: string): Promise<void> => { test.store.tell({ said }); throw new Error('no'); };
  await test.store.tx(() => undone('whole')).catch(() => undefined);
  await test.store.tx(async () => {
    await test.store.savepoint(() => undone('part')).catch(() => undefined);
    test.store.tell({ said: 'kept' });
  });
  expect(await untilHeard('second')).toEqual(['kept']);
});

it('tells more than one notification can hold', async () => {
  const long = '木'.repeat(2_000);
  for (let n = 0; n < 20; n += 1) test.store.tell({ said: n, long });
  expect(await untilHeard('third')).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

it('writes as few lists as their size allows', () => {
  const small = Array.from({ length: 100 }, (_, n) => ({ n }));
  expect(payloadsOf(small)).toEqual([JSON.stringify(small)]);
  const large = Array.from({ length: 10 }, (_, n) => ({ n, long: '木'.repeat(1_000) }));
  expect(payloadsOf(large).flatMap((text) => JSON.parse(text) as Notice[])).toEqual(large);
  expect(payloadsOf(large)).toHaveLength(5);
  expect(payloadsOf([])).toEqual([]);
});

it('goes on telling after a list could not be carried', async () => {
  const carried: string[] = [];
  const teller = new Teller(async (payload) => { carried.push(payload); if (carried.length === 1) throw new Error('no connection'); });
  teller.tell({ said: 'lost' });
  teller.tell({ said: 'gathered' });
  teller.tell({ said: 'with it' });
  await teller.told();
  teller.tell({ said: 'later' });
  await teller.told();
  expect(carried.map((payload) => JSON.parse(payload) as unknown)).toEqual([[{ said: 'lost' }], [{ said: 'gathered' }, { said: 'with it' }], [{ said: 'later' }]]);
});
