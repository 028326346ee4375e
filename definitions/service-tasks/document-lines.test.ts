import { expect, test } from 'vitest';
import { documentLines } from './document-lines.ts';

test('a document lists requested quantities under the article numbers of the order', () => {
  expect(documentLines([{ lineId: 'L2', quantity: 3 }], [{ id: 'L1', sku: 'A' }, { id: 'L2', sku: 'B' }]))
    .toEqual([{ lineId: 'L2', sku: 'B', quantity: 3 }]);
});

test('a line that the order does not have is refused', () => {
  expect(() => documentLines([{ lineId: 'L9', quantity: 1 }], [{ id: 'L1', sku: 'A' }])).toThrow('no line L9');
});
