/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../server/contracts/types.ts';
import { compileForm } from './compile-form.ts';
import { addField, changeField, codeMistake, copyField, moveField, removeField, renameField, withFileRule, withKeyword, withLabel, withUi } from './edit-form.ts';
import { fieldTypes, typeOf } from './field-types.ts';
import { EMPTY_REST, fieldOf, type FormModel } from './form-model.ts';
import { parseForm } from './parse-form.ts';
import { requiredOf, setRequired } from './required.ts';
import { retype } from './retype.ts';

const empty: FormModel = { key: 'try', title: { zh: '试' }, fields: [], required: [], rules: [], rest: EMPTY_REST };
const given = {
  key: 'try', title: { zh: '试' },
  schema: {
    type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: ['a', 'b'] }, amount: { type: 'integer', format: 'money' }, proof: { type: 'array', items: { type: 'string', format: 'file' } } },
    allOf: [{ if: { properties: { outcome: { enum: ['approve', 'offer'] } }, required: ['outcome'] }, then: { required: ['amount', 'proof'] } }],
  },
  ui: { 'ui:order': ['kind', 'amount', 'proof'], proof: { 'ui:showWhen': 'kind = "a" and amount > 1' } },
  labels: { kind: { zh: '种类' }, 'kind.a': { zh: '甲' } },
} as unknown as Form;
const form = parseForm(given);
const codes = (model: FormModel): string[] => model.fields.map(({ code }) => code);

describe('a field of files', () => {
  it('says what it takes and may leave it to the policy how many are needed; another type forgets both', () => {
    const some = setRequired(changeField(form, 'proof', (one) => withFileRule(one, { kinds: ['picture'], maxMb: 5 })), 'proof', { kind: 'byReason' });
    expect(compileForm(some).ui).toMatchObject({ proof: { 'ui:files': { kinds: ['picture'], maxMb: 5, byReason: true } } });
    expect(compileForm(some).schema).not.toMatchObject({ allOf: [{ then: { required: ['amount', 'proof'] } }] });
    expect(requiredOf(some, 'proof')).toEqual({ kind: 'byReason' });
    expect(requiredOf(setRequired(some, 'proof', { kind: 'always' }), 'proof')).toEqual({ kind: 'always' });
    expect(fieldOf(changeField(some, 'proof', (one) => withFileRule(one, { kinds: [], maxMb: 10, byReason: false })), 'proof')?.ui).not.toHaveProperty('ui:files');
    expect(retype(fieldOf(some, 'proof')!, 'text').ui).not.toHaveProperty('ui:files');
  });
});

describe('a field', () => {
  it.each(fieldTypes.map(({ type }) => type))('of type %s is what it says once it stands in a form', (type) => {
    const { form: made, code } = addField(empty, type, { zh: '新', en: 'New' });
    const again = parseForm(compileForm(made));
    expect(typeOf(fieldOf(again, code)!)).toBe(type);
    expect(again.fields).toEqual(made.fields);
  });

  it('is put behind the one that is selected, under a code that is free', () => {
    const once = addField(form, 'text', { zh: '文字' }, 'kind');
    const twice = addField(once.form, 'text', { zh: '文字' });
    expect(codes(twice.form)).toEqual(['kind', 'text', 'amount', 'proof', 'text_2']);
  });

  it('is copied with what is demanded of it', () => {
    const { form: made, code } = copyField(form, 'kind');
    expect(codes(made)).toEqual(['kind', 'kind_2', 'amount', 'proof']);
    expect(requiredOf(made, code)).toEqual({ kind: 'always' });
    expect(compileForm(made).labels).toMatchObject({ 'kind_2.a': { zh: '甲' } });
  });

  it('moves, also past the ends', () => {
    expect(codes(moveField(form, 'proof', 0))).toEqual(['proof', 'kind', 'amount']);
    expect(codes(moveField(form, 'kind', 99))).toEqual(['amount', 'proof', 'kind']);
  });

  it('goes with its words and what was demanded of it', () => {
    const gone = compileForm(removeField(form, 'kind'));
    expect(gone.schema).not.toHaveProperty('properties.kind');
    expect(gone.schema).toMatchObject({ required: [] });
    expect(gone.labels).toEqual({});
    expect(compileForm(removeField(removeField(form, 'amount'), 'proof')).schema).toMatchObject({ allOf: [] });
  });

  it('is refused a code that another has, that has no shape, or that means the outcome', () => {
    expect(['amount', '1st', 'outcome', 'fine'].map((code) => codeMistake(form, code))).toEqual(['taken', 'shape', 'reserved', undefined]);
  });

  it('is renamed in rules and conditions too', () => {
    const renamed = renameField(form, 'amount', 'sum');
    expect(codes(renamed)).toEqual(['kind', 'sum', 'proof']);
    expect(requiredOf(renamed, 'sum')).toEqual({ kind: 'when', field: 'outcome', values: ['approve', 'offer'] });
    expect(fieldOf(renamed, 'proof')?.ui).toEqual({ 'ui:showWhen': 'kind = "a" and sum > 1' });
  });

  it('is changed without leaving empty settings behind', () => {
    const changed = changeField(form, 'kind', (field) => withLabel(withKeyword(withUi(field, 'ui:widget', undefined), 'maxLength', 5), 'a', undefined));
    expect(fieldOf(changed, 'kind')).toMatchObject({ ui: undefined, schema: { maxLength: 5 }, labels: { '': { zh: '种类' } } });
  });
});

describe('what has to be filled', () => {
  it('is said for one field without touching the others', () => {
    const some = setRequired(form, 'amount', { kind: 'when', field: 'outcome', values: ['approve'] });
    expect(requiredOf(some, 'amount')).toEqual({ kind: 'when', field: 'outcome', values: ['approve'] });
    expect(requiredOf(some, 'proof')).toEqual({ kind: 'when', field: 'outcome', values: ['approve', 'offer'] });
    const both = setRequired(some, 'kind', { kind: 'when', field: 'outcome', values: ['approve'] });
    expect(compileForm(both).schema).toMatchObject({
      required: [],
      allOf: [{ then: { required: ['proof'] } }, { if: { properties: { outcome: { const: 'approve' } } }, then: { required: ['amount', 'kind'] } }],
    });
    expect(requiredOf(setRequired(some, 'amount', { kind: 'never' }), 'amount')).toEqual({ kind: 'never' });
    expect(requiredOf(setRequired(some, 'amount', { kind: 'always' }), 'amount')).toEqual({ kind: 'always' });
  });

  it('can follow another answer of the form', () => {
    const made = setRequired(form, 'proof', { kind: 'when', field: 'kind', values: ['a'] });
    expect(requiredOf(parseForm(compileForm(made)), 'proof')).toEqual({ kind: 'when', field: 'kind', values: ['a'] });
  });
});
