import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { problemWords } from './problem-words.ts';
import type { FieldSchema, FormLabels } from './types.ts';
import { validateData } from './validate-data.ts';

const labels: FormLabels = {
  amount: { zh: '同意金额', en: 'Approved amount' }, fault: { zh: '责任方', en: 'At fault' }, evidence: { zh: '照片', en: 'Photos' },
  'parcel.trackingNo': { zh: '退货运单号' }, remark: { zh: '对买家说', en: 'To the buyer' },
};
const schema: FieldSchema = {
  type: 'object',
  required: ['amount', 'fault'],
  properties: {
    amount: { type: 'integer', format: 'money', maximum: 10450, minimum: 1 },
    fault: { type: 'string', enum: ['seller', 'buyer'] },
    evidence: { type: 'array', items: { type: 'string', format: 'file' }, minItems: 2, maxItems: 3 },
    parcel: { type: 'object', properties: { trackingNo: { type: 'string', pattern: '^\\d+$' } } },
    remark: { type: 'string', maxLength: 5 },
    lines: { type: 'array', items: { type: 'object', properties: { quantity: { type: 'integer', maximum: 3 } } } },
    at: { type: 'string', format: 'date-time' },
  },
};

function said(data: object, language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  const text = wholeText(language);
  return validateData(schema, { amount: 1, fault: 'seller', ...data }).map((problem) => problemWords(problem, { schema, labels, text, currency: 'CNY' }));
}

describe('a problem says what is wrong and what to do', () => {
  it.each<[string, object, string]>([
    ['a missing amount', { amount: undefined }, '请填写同意金额'],
    ['a missing choice', { fault: undefined }, '请选择责任方'],
    ['an amount above its maximum, as money', { amount: 10451 }, '同意金额最多 ¥104.50'],
    ['an amount below its minimum', { amount: 0 }, '同意金额最少 ¥0.01'],
    ['too few photos', { evidence: ['a'] }, '照片至少 2 张'],
    ['too many photos', { evidence: ['a', 'b', 'c', 'd'] }, '照片最多 3 张'],
    ['a nested field by its own label', { parcel: { trackingNo: '单号' } }, '退货运单号的格式不对，请检查'],
    ['a text too long', { remark: '外箱看着没事' }, '对买家说最多 5 个字'],
    ['a number in a list by the common word', { lines: [{ quantity: 4 }] }, '数量最多 3'],
    ['a moment', { at: '明天' }, '请选择at的日期和时间'],
  ])('%s', (_fact, data, sentence) => {
    expect(said(data)).toEqual([sentence]);
  });

  it('in English, with the Chinese name where no English one was written', () => {
    expect(said({ amount: 99999 }, 'en')).toEqual(['Approved amount: ¥104.50 at most']);
    expect(said({ parcel: { trackingNo: 'x' } }, 'en')).toEqual(['Check the format: 退货运单号']);
  });

  it('says what the form’s author wrote for it', () => {
    const words = { schema, labels, text: wholeText('en'), currency: 'CNY', ui: { remark: { 'ui:message': { zh: '写短一点', en: 'Say it shorter' } } } };
    expect(validateData(schema, { amount: 1, fault: 'seller', remark: 'far too long' }).map((problem) => problemWords(problem, words))).toEqual(['Say it shorter']);
  });
});
