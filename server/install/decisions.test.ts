import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShop, NOON } from '../../test/helpers/fixtures.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import { findDecision, publishDecisionVersion } from '../../engine/store/decision.ts';
import { hashOfDecision, installDecisions } from './decisions.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

test('a shop gets the shipped tables once, follows newer ones, and keeps what it changed itself', async () => {
  const { shopId } = await createShop(db.store);
  const tables = loadDecisions();
  const [first] = tables;
  expect(await installDecisions(db.store, shopId, '系统', NOON)).toEqual(tables.map(({ key }) => key));
  expect(await installDecisions(db.store, shopId, '系统', NOON)).toEqual([]);
  const newer = { ...first!, rules: first!.rules.slice(1) };
  expect(await installDecisions(db.store, shopId, '系统', NOON, [newer])).toEqual([first!.key]);
  const own = { ...first!, rules: first!.rules.slice(2) };
  await publishDecisionVersion(db.store, shopId, { document: own, hash: hashOfDecision(own), note: '我们的', published_at: NOON, published_by: '店主' });
  expect(await installDecisions(db.store, shopId, '系统', NOON, [{ ...first!, rules: first!.rules.slice(3) }])).toEqual([]);
  expect((await findDecision(db.store, shopId, first!.key))?.live_version).toBe(3);
});

test('a shipped table that breaks a check is not published', async () => {
  const { shopId } = await createShop(db.store);
  const broken = { ...loadDecisions()[0]!, rules: [{ id: 'x', cells: ['-'], results: [] }] };
  await expect(installDecisions(db.store, shopId, '系统', NOON, [broken])).rejects.toThrow('cannot be published');
});
