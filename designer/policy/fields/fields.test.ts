import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../definitions/policies/default-policy.ts';
import { policySchema } from '../../../definitions/policies/policy-schema.ts';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { readDuration, writeDuration } from './duration.ts';
import { changeWords, fieldName, valueWords } from './field-words.ts';
import { at, fieldsOf, policyChanges, put, type Json, type Schema } from './fields.ts';
import { bySection, sectionOf } from './sections.ts';

const document = defaultPolicy as unknown as Json;
const fields = fieldsOf(policySchema as Schema, document);
const types = new Map(Object.keys(defaultPolicy.types).map((code) => [code, { zh: `类型 ${code}`, en: `Type ${code}` }]));
const valid = new Ajv({ allowUnionTypes: true }).compile(policySchema);

describe('the rules that an editor is made of', () => {
  it('are every single value of the schema, of the right kind', () => {
    const kinds = Object.fromEntries(fields.map(({ path, kind, optional }) => [path, optional ? `${kind} ${optional}` : kind]));
    expect(kinds).toMatchObject({ partialBeforeShipment: 'flag', 'types.refund_only': 'flag', 'attempts.beforeShipment': 'count', 'windows.afterSale': 'days', freight: 'choice', 'clocks.review': 'duration', secondShipment: 'money absent', 'limits.agent.refund': 'money null', 'contact.from': 'time', calendar: 'text', 'minEvidence.exchange': 'count' });
  });

  it.each(['zh-CN', 'en'] as const)('have a name and a value in words (%s)', (language) => {
    const text = wholeText(language);
    for (const field of fields) {
      expect(fieldName(field.path, text, types), field.path).not.toMatch(/^[a-z]+([A-Z]|\.|_)/);
      expect(valueWords(at(document, field.path), field, text)).not.toBe('');
      for (const option of field.options) expect(valueWords(option, field, text), option).not.toBe(option);
    }
  });

  it('stand in one section each, none in the rest', () => {
    expect(bySection(fields).flatMap((section) => section.fields).length).toBe(fields.length);
    expect(fields.filter(({ path }) => sectionOf(path) === 'other')).toEqual([]);
  });

  it('are put back where they came from, and the document stays a policy', () => {
    for (const { path, kind } of fields) {
      const value = kind === 'flag' ? at(document, path) !== true : kind === 'count' || kind === 'days' || kind === 'money' ? 7 : kind === 'duration' ? 'PT9H' : at(document, path);
      const changed = put(document, path, value);
      expect(at(changed, path)).toEqual(value);
      expect(valid(changed), path).toBe(true);
      expect(policyChanges(document, changed).map((change) => change.path)).toEqual(JSON.stringify(at(document, path)) === JSON.stringify(value) ? [] : [path]);
    }
    expect(at(put(document, 'secondShipment', undefined), 'secondShipment')).toBeUndefined();
  });
});

it('a change is said in words, a reason by its name', () => {
  const zh = wholeText('zh-CN');
  const reasons = document.reasons as Json[];
  const after = put(put(document, 'noReturnBelow', 5000), 'reasons', [{ ...reasons[0], evidence: 2 }, ...reasons.slice(2)]);
  expect(policyChanges(document, after).map((change) => changeWords(change, fields, zh, types))).toEqual(['免寄回金额：¥0.00 改为 ¥50.00', '改了“多拍、错拍、不想要”', '去掉了“与卖家协商一致退款”']);
  expect(policyChanges(document, put(document, 'reasons', [...reasons].reverse())).map((change) => changeWords(change, fields, zh, types))).toEqual(['换了“申请原因”的顺序']);
});

it('durations are one number and its unit', () => {
  expect(['P2D', 'PT4H', 'P1DT12H', 'P2W', 'PT90M', 'P1M', 'x'].map(readDuration)).toEqual([{ amount: 2, unit: 'D' }, { amount: 4, unit: 'H' }, { amount: 36, unit: 'H' }, { amount: 14, unit: 'D' }, { amount: 90, unit: 'M' }, undefined, undefined]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom('D' as const, 'H' as const, 'M' as const), (amount, unit) => {
    const minutes = (one: { amount: number; unit: string }): number => one.amount * ({ D: 1440, H: 60, M: 1 }[one.unit] ?? 0);
    expect(minutes(readDuration(writeDuration(amount, unit))!)).toBe(minutes({ amount, unit }));
  }));
});
