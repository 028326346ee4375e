import { describe, expect, it } from 'vitest';
import { dropDraft, readDraft, writeDraft } from './draft.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return { map, getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
}

const at = new Date('2026-11-19T02:22:00Z');
const later = (days: number): Date => new Date(at.getTime() + days * 86_400_000);

describe('a draft', () => {
  it('is there again with the time it was written', () => {
    const storage = memory();
    writeDraft(storage, 'k', { note: '把手断了' }, at);
    expect(readDraft(storage, 'k', later(7))).toEqual({ data: { note: '把手断了' }, at: '2026-11-19T02:22:00.000Z' });
  });

  it('is forgotten after seven days', () => {
    const storage = memory();
    writeDraft(storage, 'k', 1, at);
    expect(readDraft(storage, 'k', later(7.01))).toBeUndefined();
    expect(storage.map.size).toBe(0);
  });

  it('can be dropped', () => {
    const storage = memory();
    writeDraft(storage, 'k', 1, at);
    dropDraft(storage, 'k');
    expect(readDraft(storage, 'k', at)).toBeUndefined();
  });

  it('that cannot be read is no draft', () => {
    const storage = memory();
    storage.map.set('k', '{');
    expect(readDraft(storage, 'k', at)).toBeUndefined();
  });

  it('never stops the page where nothing can be kept', () => {
    const full = { ...memory(), setItem: () => { throw new Error('QuotaExceededError'); } };
    expect(() => writeDraft(full, 'k', 1, at)).not.toThrow();
  });
});
