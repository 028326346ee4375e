import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObjects } from './json-objects.ts';

async function cut(text: string, piece = 3): Promise<unknown[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  }
  const found: unknown[] = [];
  for await (const object of jsonObjects(pieces())) found.push(JSON.parse(object));
  return found;
}

describe('jsonObjects', () => {
  it('cuts out the elements of a list, whatever stands in their strings', async () => {
    const tricky = [{ a: '}{][\\"', b: { c: [1, { d: '\\' }] } }, { e: '"' }];

    expect(await cut(JSON.stringify(tricky))).toEqual(tricky);
  });

  it('finds the list under `orders` and leaves everything beside it alone', async () => {
    const text = JSON.stringify({ meta: { orders: [{ no: 1 }] }, note: 'orders', orders: [{ yes: 1 }, { yes: 2 }], after: { x: { no: 2 } } });

    expect(await cut(text)).toEqual([{ yes: 1 }, { yes: 2 }]);
  });

  it('takes a root object as a whole, and one a line', async () => {
    expect(await cut('{"a":[{"b":1}]}')).toEqual([{ a: [{ b: 1 }] }]);
    expect(await cut('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it.each(['[{"a":1}', '{"orders":[{"a":1},', '[{"a":"', ']'])('refuses %s', async (text) => {
    await expect(cut(text)).rejects.toMatchObject({ code: 'json_broken' });
  });

  it('does not keep an object that never ends', async () => {
    async function* endless() {
      yield '[{"a":"';
      while (true) yield 'x'.repeat(1_000_000);
    }

    await expect(jsonObjects(endless()).next()).rejects.toMatchObject({ code: 'too_large' });
  });

  it('gives any list of objects back, however it is cut into pieces', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(objects, fc.integer({ min: 1, max: 20 }), fc.boolean(), async (list, piece, bare) => {
      expect(await cut(JSON.stringify(bare ? list : { orders: list }), piece)).toEqual(JSON.parse(JSON.stringify(list)));
    }));
  });
});
