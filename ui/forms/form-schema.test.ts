import { describe, expect, it } from 'vitest';
import { permittedSchema, writableData } from './form-schema.ts';
import { completeUi } from './ui-schema.ts';
import { validateData } from './validate-data.ts';
import type { FieldSchema } from './types.ts';

const schema: FieldSchema = {
  type: 'object',
  required: ['amount', 'fault', 'fee'],
  properties: { amount: { type: 'integer', format: 'money' }, fault: { type: 'string', enum: ['seller', 'buyer'] }, fee: { type: 'integer', format: 'money' } },
  if: { properties: { fault: { const: 'buyer' } }, required: ['fault'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { required: ['why'], properties: { why: { type: 'string', maxLength: 300 } } },
};

describe('what a step allows', () => {
  it('takes hidden fields away and does not ask for them', () => {
    const seen = permittedSchema(schema, { fee: 'hidden' });
    expect(Object.keys(seen.properties ?? {})).toEqual(['amount', 'fault']);
    expect(validateData(seen, { amount: 1, fault: 'seller' })).toEqual([]);
  });

  it('shows fields that may only be read and does not ask for them', () => {
    const seen = permittedSchema(schema, { fee: 'read' });
    expect(Object.keys(seen.properties ?? {})).toContain('fee');
    expect(seen.required).toEqual(['amount', 'fault']);
  });

  it('hides fields of a conditional branch too', () => {
    expect(validateData(permittedSchema(schema, { why: 'hidden' }), { amount: 1, fault: 'buyer', fee: 0 })).toEqual([]);
    expect(validateData(schema, { amount: 1, fault: 'buyer', fee: 0 }).map((problem) => problem.path)).toEqual([['why']]);
  });

  it('sends only what may be written', () => {
    expect(writableData({ amount: 5, fee: 1, note: undefined }, { fee: 'read' })).toEqual({ amount: 5 });
  });
});

describe('what a form is drawn from', () => {
  it('gives every field the widget of its kind, in branches too', () => {
    const ui = completeUi(schema, {}, {});
    expect([ui.amount['ui:widget'], ui.fault['ui:widget'], ui.why['ui:widget']]).toEqual(['money', 'choice', 'longText']);
  });

  it('keeps what the author wrote', () => {
    const ui = completeUi(schema, { 'ui:order': ['fault', 'amount', '*'], why: { 'ui:placeholder': '…', 'ui:widget': 'textarea' } }, {});
    expect(ui['ui:order']).toEqual(['fault', 'amount', '*']);
    expect(ui.why).toMatchObject({ 'ui:placeholder': '…', 'ui:widget': 'longText' });
  });

  it('does not let an author put a text area over a choice', () => {
    expect(completeUi(schema, { fault: { 'ui:widget': 'textarea' } }, {}).fault['ui:widget']).toBe('choice');
  });

  it('locks what may only be read', () => {
    expect(completeUi(schema, {}, { fee: 'read' }).fee['ui:readonly']).toBe(true);
  });
});
