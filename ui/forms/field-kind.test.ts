import { describe, expect, it } from 'vitest';
import { fieldKind } from './field-kind.ts';
import type { FieldSchema } from './types.ts';

const object = (...names: string[]): FieldSchema => ({ type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });

describe('a field shows as what its schema says it is', () => {
  it.each<[string, string, FieldSchema, string]>([
    ['whole minor units are money', 'amount', { type: 'integer', format: 'money' }, 'money'],
    ['an amount that may be left open is money', 'amount', { type: ['integer', 'null'], format: 'money' }, 'money'],
    ['a list of file ids is photos', 'evidence', { type: 'array', items: { type: 'string', format: 'file' } }, 'files'],
    ['lines with quantities are a product picker', 'lines', { type: 'array', items: object('lineId', 'quantity') }, 'product-lines'],
    ['lines with good and damaged are an inspection', 'lines', { type: 'array', items: object('lineId', 'good', 'damaged') }, 'inspection'],
    ['courier and number are a parcel', 'returnParcel', object('courier', 'trackingNo'), 'parcel'],
    ['name, phone and detail are an address', 'returnAddress', object('name', 'phone', 'detail'), 'address'],
    ['a closed list is a choice', 'fault', { type: 'string', enum: ['seller', 'buyer'] }, 'choice'],
    ['a list over a closed list is several choices', 'tags', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, 'choices'],
    ['a boolean is asked, not ticked', 'passed', { type: 'boolean' }, 'yes-no'],
    ['a date-time is a date-time', 'visitAt', { type: 'string', format: 'date-time' }, 'date-time'],
    ['a courier alone is a courier', 'courier', { type: 'string' }, 'courier'],
    ['a text that may be long gets lines', 'note', { type: 'string', maxLength: 500 }, 'long-text'],
    ['a short text gets one', 'serial', { type: 'string', maxLength: 40 }, 'text'],
    ['a text without a type is a text', 'serial', {}, 'text'],
    ['other objects are groups', 'parts', object('code', 'count'), 'group'],
  ])('%s', (_fact, code, schema, kind) => {
    expect(fieldKind(code, schema)).toBe(kind);
  });
});
