import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../server/contracts/types.ts';
import { entriesOf } from './tabs.ts';

const entry = (seq: number, kind: TimelineEntry['kind'], visibility: TimelineEntry['visibility']): TimelineEntry => ({
  seq, at: '2026-11-21T02:00:00Z', kind, actor: { type: 'user', name: '林晓' }, visibility, data: {},
});
const entries = [entry(1, 'opened', 'buyer'), entry(2, 'message', 'buyer'), entry(3, 'message', 'internal'), entry(4, 'note', 'internal'), entry(5, 'call', 'internal')];

describe('the tabs of the timeline', () => {
  it('keep what the buyer sees apart from what colleagues see', () => {
    expect(entriesOf('messages', entries).map((one) => one.seq)).toEqual([2]);
    expect(entriesOf('notes', entries).map((one) => one.seq)).toEqual([3, 4]);
    expect(entriesOf('all', entries)).toHaveLength(5);
    expect(entriesOf('calls', entries).map((one) => one.seq)).toEqual([5]);
  });
});
