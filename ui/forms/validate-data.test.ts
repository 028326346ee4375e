import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { fits, validateData } from './validate-data.ts';
import { validationCases } from './validation-cases.ts';

// ajv-formats is CommonJS: the function is the default of its default.
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

function serverValidator(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('money', true);
  ajv.addFormat('file', true);
  return ajv;
}

describe('the browser and the server agree on what fits', () => {
  it.each(validationCases)('$fact', ({ schema, data, valid }) => {
    expect({ browser: fits(schema, data), problems: validateData(schema, data).length === 0, server: serverValidator().validate(schema, data) })
      .toEqual({ browser: valid, problems: valid, server: valid });
  });
});

describe('validateData', () => {
  it('names the missing property, not its parent', () => {
    const schema = { type: 'object', properties: { parcel: { type: 'object', required: ['trackingNo'] } } };
    expect(validateData(schema, { parcel: {} })).toEqual([{ path: ['parcel', 'trackingNo'], keyword: 'required', limit: ['trackingNo'] }]);
  });

  it('tells the limit that was passed, also inside a list', () => {
    const schema = { type: 'object', properties: { lines: { type: 'array', items: { type: 'object', properties: { quantity: { type: 'integer', maximum: 3 } } } } } };
    expect(validateData(schema, { lines: [{ quantity: 1 }, { quantity: 4 }] })).toEqual([{ path: ['lines', '1', 'quantity'], keyword: 'maximum', limit: 3 }]);
  });

  it('reports a conditional demand once and without the condition', () => {
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    const schema = { type: 'object', if: { properties: { a: { const: 1 } } }, then: { required: ['b'] } };
    expect(validateData(schema, { a: 1 })).toEqual([{ path: ['b'], keyword: 'required', limit: ['b'] }]);
  });

  it('reports alternatives as one problem', () => {
    const schema = { type: 'object', properties: { a: { anyOf: [{ type: 'string' }, { type: 'null' }] } } };
    expect(validateData(schema, { a: 5 }).map((problem) => problem.keyword)).toEqual(['anyOf']);
  });

  it('names an unexpected property', () => {
    const schema = { type: 'object', properties: { a: {} }, additionalProperties: false };
    expect(validateData(schema, { a: 1, price: 2 })).toEqual([{ path: ['price'], keyword: 'additionalProperties', limit: false }]);
  });

  it('leaves the schema as it was', () => {
    const schema = { type: 'object', properties: { a: { $ref: '#/definitions/money' } }, definitions: { money: { type: 'integer' } } };
    const before = JSON.stringify(schema);
    expect(validateData(schema, { a: 'x' }).map((problem) => problem.keyword)).toEqual(['type']);
    expect(JSON.stringify(schema)).toBe(before);
  });
});
