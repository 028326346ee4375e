import { describe, expect, it } from 'vitest';
import { partsOf } from './message-parts.ts';

describe('names in a note', () => {
  it('are set off wherever they stand', () => {
    expect(partsOf('请 @陈航 查，@周敏 看 @陈航', ['@陈航', '@周敏'])).toEqual([
      { words: '请 ', named: false }, { words: '@陈航', named: true }, { words: ' 查，', named: false }, { words: '@周敏', named: true }, { words: ' 看 ', named: false }, { words: '@陈航', named: true },
    ]);
  });

  it('are taken by the longer one, and not at all where nobody is named', () => {
    expect(partsOf('@陈航天', ['@陈航', '@陈航天'])).toEqual([{ words: '@陈航天', named: true }]);
    expect(partsOf('@谁', [])).toEqual([{ words: '@谁', named: false }]);
  });
});
