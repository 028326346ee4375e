import { describe, expect, it } from 'vitest';
import type { DraftDocument, SaveState } from './draft-document.ts';
import { DraftSaver } from './draft-saver.ts';

const doc = (xml: string): DraftDocument => ({ xml, forms: [] });

/** A saver over a server whose answers the test gives one by one. */
function saver(beginning: SaveState = { state: 'saved', revision: 3, at: null }) {
  const asked: { xml: string; revision: number; takeOver: boolean; answer(revision: number): void; refuse(code: string): void }[] = [];
  const states: SaveState[] = [];
  let kept: DraftDocument | undefined;
  const made = new DraftSaver({
    put: (document, revision, takeOver) => new Promise((resolve, reject) => {
      asked.push({ xml: document.xml, revision, takeOver, answer: (next) => resolve({ revision: next, updatedAt: 'now' }), refuse: (code) => reject(Object.assign(new Error(code), { code })) });
    }),
    keep: (document) => { kept = document; },
    onState: (state) => states.push(state),
    retryMs: 60_000,
  }, beginning);
  return { made, asked, states, kept: () => kept };
}

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('saving a draft', () => {
  it('sends one document at a time and then only the newest, each with the revision that the last one got', async () => {
    const { made, asked, kept } = saver();
    for (const xml of ['a', 'b', 'c']) made.change(doc(xml));
    expect(asked.map(({ xml, revision }) => [xml, revision])).toEqual([['a', 3]]);
    asked[0]?.answer(4);
    await settled();
    expect(asked.map(({ xml, revision }) => [xml, revision])).toEqual([['a', 3], ['c', 4]]);
    expect(kept()).toEqual(doc('c'));
    asked[1]?.answer(5);
    await settled();
    expect(made.state).toMatchObject({ state: 'saved', revision: 5 });
    expect(kept()).toBeUndefined();
  });

  it('keeps the change on the device without network and sends it when the network is back', async () => {
    const { made, asked, kept } = saver();
    made.change(doc('a'));
    asked[0]?.refuse('network');
    await settled();
    expect(made.state.state).toBe('offline');
    expect(kept()).toEqual(doc('a'));
    made.again();
    asked[1]?.answer(4);
    await settled();
    expect(made.state.state).toBe('saved');
    made.stop();
  });

  it.each(['draft_taken', 'draft_changed'])('stops at %s until it is taken over, and loses nothing meanwhile', async (code) => {
    const { made, asked, kept } = saver();
    made.change(doc('a'));
    asked[0]?.refuse(code);
    await settled();
    made.change(doc('b'));
    expect(asked).toHaveLength(1);
    expect(kept()).toEqual(doc('b'));
    made.takeOver(7);
    expect(asked[1]).toMatchObject({ xml: 'b', revision: 7, takeOver: true });
    asked[1]?.answer(8);
    await settled();
    expect(made.state).toMatchObject({ state: 'saved', revision: 8 });
  });

  it('tells whoever comes back that somebody else has saved, and goes on from there once it is taken over', async () => {
    const { made, asked } = saver();
    made.learn(3, '');
    expect(made.state.state).toBe('saved');
    made.learn(4, '沈岚');
    expect(made.state).toMatchObject({ state: 'changed', revision: 3, by: '沈岚' });
    made.change(doc('a'));
    expect(asked).toHaveLength(0);
    made.takeOver(4);
    expect(asked[0]).toMatchObject({ xml: 'a', revision: 4, takeOver: true });
    asked[0]?.answer(5);
    await settled();
    expect(made.state).toMatchObject({ state: 'saved', revision: 5 });
  });

  it('of a flow that somebody else is at saves nothing before it is taken over', async () => {
    const { made, asked, kept } = saver({ state: 'taken', revision: 3, at: null, by: '沈岚' });
    made.change(doc('a'));
    expect(asked).toHaveLength(0);
    expect(kept()).toEqual(doc('a'));
    made.takeOver(3);
    expect(asked[0]).toMatchObject({ xml: 'a', revision: 3, takeOver: true });
    asked[0]?.answer(4);
    await settled();
    expect(made.state).toEqual({ state: 'saved', revision: 4, at: 'now' });
  });
});
