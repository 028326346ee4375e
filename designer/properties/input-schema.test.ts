import { expect, it } from 'vitest';
import { inputsOf } from './input-schema.ts';

it('reads what a service wants from its JSON Schema, needed first', () => {
  expect(inputsOf({
    type: 'object', required: ['amount'],
    properties: { note: { type: ['string', 'null'], description: 'What for' }, amount: { type: 'integer' }, how: { enum: ['now', 'later', null] }, lines: { type: 'array' } },
  })).toEqual([
    { name: 'amount', required: true, kind: 'number', choices: [] },
    { name: 'note', required: false, kind: 'text', choices: [], description: 'What for' },
    { name: 'how', required: false, kind: 'text', choices: ['now', 'later'] },
    { name: 'lines', required: false, kind: 'list', choices: [] },
  ]);
});

it('asks for nothing where nothing is said', () => {
  expect(inputsOf(undefined)).toEqual([]);
});
