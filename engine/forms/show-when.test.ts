/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../expressions/evaluator.ts';
import { fieldOrder, hiddenFields, holdsBy, schemaWithout } from './show-when.ts';

const holds = holdsBy(createEvaluator().evaluate);
const form = {
  schema: { type: 'object', properties: { kind: { type: 'string' }, amount: { type: 'integer' }, why: { type: 'string' } }, required: ['kind', 'why'] },
  ui: { 'ui:order': ['kind', 'amount', 'why'], amount: { 'ui:showWhen': 'kind = "money"' }, why: { 'ui:showWhen': 'amount > 100' } },
};

describe('fields that are shown sometimes', () => {
  it('are hidden until their condition is true', () => {
    expect(hiddenFields(form, { kind: 'money', amount: 200 }, holds)).toEqual([]);
    expect(hiddenFields(form, { kind: 'money', amount: 50 }, holds)).toEqual(['why']);
    expect(hiddenFields(form, {}, holds)).toEqual(['amount', 'why']);
  });

  it('count as not filled for those after them while they are hidden', () => {
    expect(hiddenFields(form, { kind: 'goods', amount: 200 }, holds)).toEqual(['amount', 'why']);
  });

  it('can ask for the outcome', () => {
    const offer = { schema: { properties: { amount: {} } }, ui: { amount: { 'ui:showWhen': 'outcome = "offer"' } } };
    expect(hiddenFields(offer, { outcome: 'offer' }, holds)).toEqual([]);
    expect(hiddenFields(offer, {}, holds)).toEqual(['amount']);
  });

  it('stay in sight when their condition may not be evaluated', () => {
    expect(hiddenFields({ schema: { properties: { a: {} } }, ui: { a: { 'ui:showWhen': 'now() > 1' } } }, {}, holds)).toEqual([]);
  });

  it('are demanded nowhere while they are hidden', () => {
    const schema = { required: ['a', 'b'], allOf: [{ if: { properties: {} }, then: { required: ['a'] }, else: { required: ['b'] } }] };
    expect(schemaWithout(schema, ['a'])).toEqual({ required: ['b'], allOf: [{ if: { properties: {} }, then: { required: [] }, else: { required: ['b'] } }] });
    expect(schemaWithout(schema, [])).toBe(schema);
  });
});

describe('the order of fields', () => {
  it('is that of the ui schema, with what it does not name at its star or at the end', () => {
    const schema = { properties: { a: {}, b: {}, c: {} } };
    expect(fieldOrder({ schema, ui: { 'ui:order': ['c', 'a'] } })).toEqual(['c', 'a', 'b']);
    expect(fieldOrder({ schema, ui: { 'ui:order': ['c', '*', 'a', 'gone'] } })).toEqual(['c', 'b', 'a']);
    expect(fieldOrder({ schema, ui: {} })).toEqual(['a', 'b', 'c']);
  });
});
