import { describe, expect, it } from 'vitest';
import { fieldsOfOthers, schemaForOutcome } from './outcome-schema.ts';
import type { FieldSchema } from './types.ts';
import { validateData } from './validate-data.ts';

const text = { type: 'string' };
// oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
const rule = (test: object, demand: object): FieldSchema => ({ if: test, then: demand });
const when = (outcome: object, demand: object): FieldSchema => rule({ properties: { outcome }, required: ['outcome'] }, demand);

const shipBack: FieldSchema = {
  type: 'object',
  properties: { courier: text, trackingNo: text, pickupAt: text, note: text },
  patternProperties: { '^outcome$': text },
  additionalProperties: false,
  allOf: [when({ const: 'ship_back' }, { required: ['courier', 'trackingNo'] }), when({ enum: ['book_pickup', 'book_again'] }, { required: ['pickupAt'] })],
};

const missing = (schema: FieldSchema, data: object): string[] => validateData(schema, data).map(({ path }) => path.join('.'));

describe('schemaForOutcome', () => {
  it('asks for what the chosen outcome needs', () => {
    expect(missing(schemaForOutcome(shipBack, 'ship_back'), {})).toEqual(['courier', 'trackingNo']);
    expect(missing(schemaForOutcome(shipBack, 'book_again'), {})).toEqual(['pickupAt']);
  });

  it('asks for nothing while no outcome is chosen', () => {
    expect(missing(schemaForOutcome(shipBack, undefined), {})).toEqual([]);
  });

  it('agrees with the server, which sees the outcome among the data', () => {
    const wholeData = { outcome: 'ship_back', courier: 'zto' };
    expect(missing(shipBack, wholeData)).toEqual(['trackingNo']);
    expect(missing(schemaForOutcome(shipBack, 'ship_back'), { courier: 'zto' })).toEqual(['trackingNo']);
  });

  it('keeps conditions on real fields', () => {
    const schema: FieldSchema = { type: 'object', properties: { passed: { type: 'boolean' }, why: text }, allOf: [rule({ properties: { passed: { const: false } }, required: ['passed'] }, { required: ['why'] })] };
    expect(missing(schemaForOutcome(schema, 'fail'), { passed: false })).toEqual(['why']);
  });

  it('still refuses what the form does not know', () => {
    expect(missing(schemaForOutcome(shipBack, 'ship_back'), { courier: 'zto', trackingNo: '1', price: 3 })).toEqual(['price']);
  });

  it('decides a condition that stands alone, with its other branch', () => {
    const schema: FieldSchema = { type: 'object', properties: { a: text, b: text }, ...when({ const: 'x' }, { required: ['a'] }), else: { required: ['b'] } };
    expect(missing(schemaForOutcome(schema, 'x'), {})).toEqual(['a']);
    expect(missing(schemaForOutcome(schema, 'y'), {})).toEqual(['b']);
  });
});

describe('fieldsOfOthers', () => {
  it('names what only other outcomes ask for', () => {
    expect(fieldsOfOthers(shipBack, {}, 'book_pickup')).toEqual(['courier', 'trackingNo']);
    expect(fieldsOfOthers(shipBack, {}, 'ship_back')).toEqual(['pickupAt']);
  });

  it('believes a field that names its outcomes', () => {
    const ui = { note: { 'ui:outcomes': ['ship_back'] }, courier: { 'ui:widget': 'text' } };
    expect(fieldsOfOthers(shipBack, ui, 'book_pickup')).toEqual(['note', 'courier', 'trackingNo']);
    expect(fieldsOfOthers(shipBack, ui, 'ship_back')).toEqual(['pickupAt']);
  });

  it('keeps what the form always asks for', () => {
    expect(fieldsOfOthers({ ...shipBack, required: ['courier'] }, {}, 'book_pickup')).toEqual(['trackingNo']);
  });
});
