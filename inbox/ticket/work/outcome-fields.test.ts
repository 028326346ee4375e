import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkItem } from '../../../server/contracts/types.ts';
import { fieldsOfOthers } from '../../../ui/forms/outcome-schema.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import { leadOutcome, opensFields } from './outcome-fields.ts';

const review = (flow: string): { schema: FieldSchema; ui: Record<string, unknown> } => JSON.parse(readFileSync(new URL(`../../../definitions/flows/${flow}/forms/review.json`, import.meta.url), 'utf8')) as never;
const outcome = (code: string, tone: 'primary' | 'neutral' | 'danger') => ({ code, label: { zh: code }, tone, needsReason: tone === 'danger' });
const outcomes = [outcome('approve', 'primary'), outcome('offer', 'neutral'), outcome('reject', 'danger')];
const item = (flow: string) => ({ ...review(flow), outcomes, fields: {} }) as unknown as WorkItem;
const [approve, offer, reject] = outcomes as WorkItem['outcomes'];

describe('the fields of a review', () => {
  it('begin with those of the primary outcome; no field of a rejection is among them', () => {
    const first = item('return-refund');
    expect(leadOutcome(first)?.code).toBe('approve');
    expect(fieldsOfOthers(first.schema as FieldSchema, first.ui, 'approve')).toEqual(expect.arrayContaining(['offerKind', 'validDays', 'rejectCode', 'reasonText', 'proof']));
    expect(fieldsOfOthers(first.schema as FieldSchema, first.ui, 'reject')).toEqual(expect.arrayContaining(['amount', 'returnAddress', 'compensation', 'fault']));
  });

  it('open with the outcome that needs others, and only then', () => {
    const first = item('return-refund');
    expect([opensFields(first, approve!, approve), opensFields(first, offer!, approve), opensFields(first, reject!, approve), opensFields(first, reject!, reject)]).toEqual([false, true, true, false]);
  });

  it('are asked for in a dialog where a reason is all', () => {
    expect(opensFields(item('wrong-item'), reject!, leadOutcome(item('wrong-item')))).toBe(false);
  });

  it.each(['exchange', 'price-protection', 'refund-only', 'refused-delivery', 'resend-goods', 'return-refund', 'wrong-item'])('keep the reason of a rejection from the approval of %s', (flow) => {
    expect(fieldsOfOthers(item(flow).schema as FieldSchema, item(flow).ui, 'approve')).toContain('reasonText');
  });
});
