import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionTable } from '../../decisions/decision.ts';
import { input, output, table } from '../../decisions/testing/tables.ts';
import { rootVariables } from '../../kernel/index.ts';
import { publishDecisionVersion } from '../../store/decision.ts';
import { findTicket } from '../../store/ticket.ts';
import { createHarness, flowFile, type Harness } from './harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await createHarness(async () => ({}));
  await h.publish(flowFile('ruled'));
  await h.publish(flowFile('ruled').replace('id="ruled"', 'id="pinned"').replace('reflow:decision="limit"', 'reflow:decision="limit" reflow:binding="1"'));
});
afterAll(() => h.close());

function limit(lines: string[], changes: Partial<DecisionTable> = {}): DecisionTable {
  const made = table([input('amount', 'number', 'request.amount')], [output('action', 'string', ['approve', 'review'])], lines, { key: 'limit', ...changes });
  made.rules[0]!.annotation = { zh: '小额', en: 'Small amount' };
  return made;
}

async function publish(document: DecisionTable): Promise<number> {
  return publishDecisionVersion(h.test.store, h.shop.shopId, { document, hash: JSON.stringify(document), note: '', published_at: h.engine.now(), published_by: 'test' });
}

async function decisions(id: string): Promise<unknown[]> {
  return h.test.look<Record<string, unknown>>(`select kind, element, actor, visibility, data from timeline where ticket_id = ? order by seq`, [id]);
}

describe('a step that asks a decision table', () => {
  test('is an incident while the shop has no such table', async () => {
    const row = await h.open(5, 'ruled');
    const incidents = await h.test.look<{ code: string; message: string }>('select code, message from incident where ticket_id = ?', [row.ticket_id]);
    expect(incidents).toMatchObject([{ code: 'decision_failed', message: expect.stringContaining('decision_missing') as string }]);
  });

  test('takes the way of the rule that fits; rule and version are on the record, and in the variables', async () => {
    await publish(limit(['<= 50 => "approve"', '- => "review"']));
    const small = await h.open(50, 'ruled');
    expect(small.status).toBe('completed');
    expect(await decisions(small.ticket_id)).toContainEqual({
      kind: 'decision', element: 'check', actor: { type: 'rule', name: 'limit' }, visibility: 'internal',
      data: { decision: 'limit', tableLabel: { zh: '表', en: 'Tested' }, version: 1, model: 'ruled', inputs: { amount: 50 }, rules: [{ rule: 'r1', annotation: { zh: '小额', en: 'Small amount' } }], answer: { rule: 'r1', action: 'approve' } },
    });
    const loaded = await findTicket(h.test.store, h.shop.shopId, small.ticket_id);
    expect(rootVariables(loaded!.state)).toMatchObject({ action: 'approve', steps: { check: { rule: 'r1', action: 'approve' } } });
  });

  test('stands on the timeline between what was done and what begins', async () => {
    const large = await h.open(51, 'ruled');
    expect(large.status).toBe('waiting');
    expect((await decisions(large.ticket_id) as { kind: string }[]).map(({ kind }) => kind)).toEqual(['opened', 'decision', 'step_entered']);
  });

  test('asks the live version, unless it pins one', async () => {
    expect(await publish(limit(['<= 500 => "approve"', '- => "review"']))).toBe(2);
    expect([(await h.open(200, 'ruled')).status, (await h.open(200, 'pinned')).status, (await h.open(50, 'pinned')).status]).toEqual(['completed', 'waiting', 'completed']);
  });

  test('becomes an incident where two rules of a UNIQUE table fit', async () => {
    await publish(limit(['<= 50 => "approve"', '<= 60 => "review"'], { hitPolicy: 'UNIQUE' }));
    const row = await h.open(40, 'ruled');
    expect(await h.test.look('select code, message from incident where ticket_id = ?', [row.ticket_id])).toMatchObject([{ code: 'decision_failed', message: expect.stringContaining('several_hits') as string }]);
    expect((await h.open(55, 'ruled')).status).toBe('waiting');
  });
});
