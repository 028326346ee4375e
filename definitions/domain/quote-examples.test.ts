import { describe, expect, it } from 'vitest';
import examples from './quote-examples.json' with { type: 'json' };
import { quote } from './quote.ts';
import type { QuoteInput } from './types.ts';

describe('the agreed refund examples', () => {
  it.each(examples.cases.map((example, index) => ({ index, ...example })))('example $index comes out to the cent', ({ input, expected }) => {
    const { lines, freight, points, amount } = quote(input as QuoteInput);

    expect({ lines, freight, points, amount }).toEqual(expected);
  });
});
