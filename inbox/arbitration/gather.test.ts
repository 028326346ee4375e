import { describe, expect, it } from 'vitest';
import type { TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { factsOf, gatherSides, rulingOf, shopOffer } from './gather.ts';

const file = (id: string) => ({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 1 });
let seq = 0;
const entry = (kind: TimelineEntry['kind'], type: TimelineEntry['actor']['type'], data: Record<string, unknown>, more: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({ seq: (seq += 1), at: `2026-11-1${seq % 10}T00:00:00.000Z`, kind, actor: { type, name: type }, visibility: 'buyer', data, ...more });

const entries = [
  entry('opened', 'user', { request: { note: '锅底有划痕' }, evidence: [file('a'), file('b')] }),
  entry('message', 'buyer', { text: '一次没用过', files: [file('c'), file('a')] }),
  entry('message', 'system', { text: '退款通知', files: [file('x')] }),
  entry('note', 'user', { text: '像是用过' }, { visibility: 'internal' }),
  entry('step_completed', 'user', { kind: 'user', outcome: 'offer', data: { amount: 17126, reply: '愿退一半' } }, { element: 'review' }),
  entry('step_completed', 'user', { kind: 'user', outcome: 'fail', evidence: [file('d')], data: {} }, { element: 'inspect', visibility: 'internal' }),
  entry('step_completed', 'buyer', { kind: 'user', outcome: 'submit', data: { note: '收到当天就有' }, evidence: [file('e')] }, { element: 'buyerEvidence' }),
];
const ticket = { request: {}, workItems: [{ element: 'shopEvidence', state: 'open', due: { at: '2026-11-20T00:00:00Z' } }] } as unknown as TicketDetail;

describe('what both sides have said and shown', () => {
  it('is told apart, numbered in order, each file once', () => {
    const { buyer, shop } = gatherSides(ticket, entries);
    expect(buyer.pieces.map(({ n, file: { id } }) => [n, id])).toEqual([[1, 'a'], [2, 'b'], [3, 'c'], [4, 'e']]);
    expect(shop.pieces.map(({ n, file: { id } }) => [n, id])).toEqual([[1, 'd']]);
  });

  it('is in their own words; what the desk notes for itself is not', () => {
    const { buyer, shop } = gatherSides(ticket, entries);
    expect(buyer.claims.map(({ words }) => words)).toEqual(['锅底有划痕', '一次没用过', '收到当天就有']);
    expect(shop.claims.map(({ words }) => words)).toEqual(['愿退一半']);
  });

  it('is the shop\'s when its own system files', () => {
    const filed = entry('step_completed', 'system', { kind: 'user', outcome: 'submit', data: { note: '出库抽检过' }, evidence: [file('g')] }, { element: 'shopEvidence' });
    expect(gatherSides(ticket, [...entries, filed]).shop).toMatchObject({ claims: [{}, { words: '出库抽检过', pieces: [2] }], pieces: [{}, { file: { id: 'g' } }] });
  });

  it('names with each claim the evidence that came with it', () => {
    const { buyer, shop } = gatherSides(ticket, entries);
    expect(buyer.claims.map(({ pieces }) => pieces)).toEqual([[1, 2], [1, 3], [4]]);
    expect(shop.claims.map(({ pieces }) => pieces)).toEqual([[]]);
  });

  it('says who has filed and who still may', () => {
    const { buyer, shop } = gatherSides(ticket, entries);
    expect([buyer.filing, shop.filing, shop.until]).toEqual(['filed', 'open', '2026-11-20T00:00:00Z']);
  });

  it('goes on while the platform waits for more of one side', () => {
    const asked = { request: {}, workItems: [{ element: 'moreBuyerEvidence', state: 'open', due: { at: '2026-11-22T00:00:00Z' } }] } as unknown as TicketDetail;
    const more = [...entries, entry('step_completed', 'buyer', { kind: 'user', outcome: 'submit', data: {}, evidence: [file('f')] }, { element: 'moreBuyerEvidence' })];
    expect(gatherSides(asked, entries).buyer).toMatchObject({ filing: 'open', until: '2026-11-22T00:00:00Z' });
    expect(gatherSides({ ...asked, workItems: [] }, more).buyer).toMatchObject({ filing: 'filed', pieces: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }] });
  });
});

it('the shop\'s last offer is known, and no rejection counts as one', () => {
  expect(shopOffer(entries)).toBe(17126);
  expect(shopOffer([entry('step_completed', 'user', { outcome: 'reject', data: { amount: 5 } }, { element: 'review' })])).toBeNull();
});

it('facts are what was done, not what was said or computed', () => {
  expect(factsOf(entries).map(({ kind }) => kind)).toEqual(['opened', 'step_completed', 'step_completed', 'step_completed']);
});

it('a ruling is read with its amount and grounds, and belongs to no side', () => {
  const ruled = [...entries, entry('step_completed', 'user', { outcome: 'refund', data: { amount: 31752, reasonText: '买 1 可信' } }, { element: 'rule' })];
  expect(rulingOf(ruled)).toMatchObject({ outcome: 'refund', amount: 31752, grounds: '买 1 可信' });
  expect(gatherSides(ticket, ruled).shop.claims).toHaveLength(1);
  expect(rulingOf(entries)).toBeUndefined();
  const asked = entry('step_completed', 'user', { outcome: 'more_evidence', data: { evidenceFrom: 'buyer', reasonText: '要一张外箱照片' } }, { element: 'rule' });
  expect(rulingOf([...entries, asked])).toBeUndefined();
});
