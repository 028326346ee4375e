/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../server/contracts/types.ts';
import { compileForm } from './compile-form.ts';
import { keptRules } from './form-model.ts';
import { parseForm } from './parse-form.ts';

const FLOWS = 'definitions/flows';
const shipped = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' }).filter((path) => /forms\/[^/]+\.json$/.test(path))
  .map((path): [string, Form] => [path, JSON.parse(readFileSync(join(FLOWS, path), 'utf8')) as Form]);

describe('a form opened in the builder', () => {
  it.each(shipped)('comes out as it went in: %s', (_path, form) => {
    expect(compileForm(parseForm(form))).toEqual(form);
  });

  it('shows each field once, in the order in which people meet them', () => {
    const [, review] = shipped.find(([path]) => path.startsWith('return-refund/forms/review'))!;
    const model = parseForm(review);
    expect(model.fields.map(({ code }) => code)).toEqual((review.ui as { 'ui:order': string[] })['ui:order']);
    expect(model.fields.find(({ code }) => code === 'fault')?.labels).toMatchObject({ '': { zh: '责任方' }, seller: { zh: '卖家' } });
  });

  it('reads what is needed by outcome, and keeps what says more', () => {
    const [, review] = shipped.find(([path]) => path.startsWith('return-refund/forms/review'))!;
    expect(keptRules(parseForm(review))).toHaveLength(2);
    const [, ruling] = shipped.find(([path]) => path.startsWith('arbitration/forms/ruling'))!;
    expect(parseForm(ruling).rules).toContainEqual({ required: { field: 'outcome', values: ['refund'], codes: expect.arrayContaining(['amount']) as string[], list: false } });
  });

  it('loses nothing of any document, also of what it does not understand', () => {
    const code = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((text) => text !== 'outcome');
    const label = fc.record({ zh: fc.string({ minLength: 1, maxLength: 5 }) });
    const rule = fc.oneof(
      fc.record({ then: fc.array(code, { maxLength: 2 }), value: fc.oneof(fc.string({ maxLength: 4 }), fc.array(fc.string({ maxLength: 4 }), { maxLength: 2 })) })
        .map(({ then, value }) => ({ if: { properties: { outcome: Array.isArray(value) ? { enum: value } : { const: value } }, required: ['outcome'] }, then: { required: then } })),
      fc.jsonValue().map((value) => ({ not: { const: value } })),
    );
    const form = fc.record({
      properties: fc.dictionary(code, fc.oneof(fc.constant({ type: 'string' }), fc.constant({ type: 'null' }), fc.record({ type: fc.constant('array'), items: fc.jsonValue() })), { maxKeys: 5 }),
      required: fc.option(fc.array(code, { maxLength: 3 }), { nil: undefined }), order: fc.option(fc.array(fc.oneof(code, fc.constant('*')), { maxLength: 6 }), { nil: undefined }),
      allOf: fc.option(fc.array(rule, { maxLength: 3 }), { nil: undefined }), uiOf: fc.dictionary(code, fc.dictionary(fc.constantFrom('ui:widget', 'ui:showWhen'), fc.string({ maxLength: 4 }))),
      labels: fc.dictionary(fc.oneof(code, fc.tuple(code, code).map((parts) => parts.join('.'))), label, { maxKeys: 4 }),
    });
    fc.assert(fc.property(form, ({ properties, required, order, allOf, uiOf, labels }) => {
      const given = { key: 'any', title: { zh: '任意' }, schema: { type: 'object', properties, ...(required && { required }), ...(allOf && { allOf }) }, ui: { ...(order && { 'ui:order': order }), ...uiOf }, labels } as unknown as Form;
      expect(compileForm(parseForm(given))).toEqual(given);
    }));
  });
});
