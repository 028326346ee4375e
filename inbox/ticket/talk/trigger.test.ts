import { describe, expect, it } from 'vitest';
import { emptyDraft, openPlaces, toMessage } from './draft.ts';
import { replaceTrigger, triggerAt } from './trigger.ts';

const at = (text: string, visibility: 'buyer' | 'internal' = 'internal') => triggerAt(text, text.length, visibility);

describe('a list is offered while writing', () => {
  it.each([
    ['/', { kind: '/', from: 0, query: '' }], ['你好 /退', { kind: '/', from: 3, query: '退' }], ['请@陈', { kind: '@', from: 1, query: '陈' }], ['a #2026', { kind: '#', from: 2, query: '2026' }],
  ])('for %j', (text, trigger) => expect(at(text)).toEqual(trigger));

  it.each(['1/2', 'https://a/b', 'zhou@muhe', '@陈航 好', '']) ('not for %j', (text) => expect(at(text)).toBeNull());

  it('with colleagues only where the buyer does not read', () => expect(at('@陈', 'buyer')).toBeNull());

  it('and what is chosen takes the place of what was typed, in the middle too', () => {
    const text = '请@陈看一下';
    const trigger = triggerAt(text, 3, 'internal')!;
    expect(replaceTrigger(text, trigger, '@陈航 ')).toEqual({ text: '请@陈航 看一下', caret: 5 });
  });
});

describe('a message', () => {
  const people = [{ id: 'p1', name: '陈航' }, { id: 'p2', name: '周敏' }];

  it('tells whoever is still named in a note, and nobody where the buyer reads', () => {
    expect(toMessage({ ...emptyDraft('internal'), text: '@陈航 查一下 ', mentions: people })).toEqual({ text: '@陈航 查一下', visibility: 'internal', mentions: ['p1'] });
    expect(toMessage({ ...emptyDraft(), text: '@陈航', mentions: people })).not.toHaveProperty('mentions');
  });

  it('is known to hold places that nobody filled', () => expect(openPlaces('{buyer.name} 的 {amount}，{} {1}')).toEqual(['buyer.name', 'amount']));
});
