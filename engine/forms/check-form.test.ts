/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../expressions/evaluator.ts';
import { checkForm, type CheckedForm } from './check-form.ts';

const reader = createEvaluator();
const names = { zh: '甲', en: 'A' };
const form: CheckedForm = {
  key: 'try', title: { zh: '试', en: 'Try' }, schema: { required: ['a'], properties: { a: { type: 'string' }, b: { type: 'string' } } }, ui: { 'ui:order': ['a', 'b'], b: { 'ui:showWhen': 'a = "x" and outcome = "go"' } },
  labels: { a: names, b: { zh: '乙', en: 'B' } },
};
const codes = (changed: Partial<CheckedForm>): string[] => checkForm({ ...form, ...changed }, reader).map(({ code, field }) => `${code} ${field}`);

describe('a form', () => {
  it('is fine when each condition reads what stands before it', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<CheckedForm>, string]>([
    ['a condition on a later field', { ui: { 'ui:order': ['b', 'a'], b: { 'ui:showWhen': 'a = "x"' } } }, 'form-condition-later b'],
    ['a condition on itself', { ui: { a: { 'ui:showWhen': 'a = "x"' } } }, 'form-condition-later a'],
    ['a condition on a field that is gone', { ui: { b: { 'ui:showWhen': 'gone = "x"' } } }, 'form-condition-unknown b'],
    ['a condition that is no FEEL', { ui: { b: { 'ui:showWhen': 'a = = 1' } } }, 'form-condition-invalid b'],
    ['a demand for a field that is gone', { schema: { ...form.schema, required: ['gone'] } }, 'form-needs-unknown gone'],
    ['a rule for a field that is gone', { schema: { ...form.schema, allOf: [{ if: {}, then: { if: {}, else: { required: ['gone'] } } }] } }, 'form-needs-unknown gone'],
    ['a field without an English name', { labels: { ...form.labels, a: { zh: '甲' } } }, 'form-label-missing a'],
    ['a field called as the outcome is', { schema: { properties: { outcome: {}, ...form.schema.properties } }, labels: { ...form.labels, outcome: names } }, 'form-code-reserved outcome'],
  ])('is told of %s', (_what, changed, expected) => {
    expect(codes(changed)).toContain(expected);
  });

  it('may carry values that nobody sees without names', () => {
    expect(codes({ labels: { b: names }, ui: { ...form.ui, a: { 'ui:widget': 'hidden' } } })).toEqual([]);
  });

  const shipped = readdirSync('definitions/flows', { recursive: true, encoding: 'utf8' }).filter((path) => /forms\/[^/]+\.json$/.test(path));
  it.each(shipped)('that is shipped has nothing against it: %s', (path) => {
    expect(checkForm(JSON.parse(readFileSync(join('definitions/flows', path), 'utf8')) as CheckedForm, reader).map(({ message }) => message.en)).toEqual([]);
  });
});
