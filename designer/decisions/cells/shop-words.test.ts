import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../../definitions/decisions/index.ts';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { policyWords, reasonChoices, withReasons, withoutReasons } from './shop-words.ts';
import { cellWords } from './words.ts';

const zh = wholeText('zh-CN');
const fault = loadDecisions().find(({ key }) => key === 'fault')!;
const reasons = reasonChoices({ reasons: [{ code: 'damaged', zh: '收到时破损', en: 'Damaged', types: [] }, { code: 'other', zh: '其他' }] });

describe('words of the shop in a table', () => {
  it('are those of its reasons, and a changed table holds none of them', () => {
    const shown = withReasons(fault, reasons);
    const column = shown.inputs.findIndex(({ expression }) => expression === 'request.reason');
    expect(cellWords('"damaged", "other"', shown.inputs[column]!, zh)).toBe('收到时破损、其他');
    const changed = structuredClone({ ...shown, label: { zh: '另一个名字' } });
    expect(withoutReasons(changed, reasons)).toEqual({ ...fault, label: { zh: '另一个名字' } });
    expect(withReasons(fault, [])).toBe(fault);
  });

  it('never replace choices that the table has itself', () => {
    const own = { ...fault, inputs: fault.inputs.map((input) => ({ ...input, suggestions: [{ value: 'x', label: { zh: '甲' } }] })) };
    expect(withoutReasons(withReasons(own, reasons), reasons)).toEqual(own);
  });

  it('are those of its policy where a cell compares with one rule of it, and of nothing else', () => {
    expect(policyWords('> policy.limits.agent.refund', zh)).toBe('> 政策“客服自己能定 · 退款”');
    expect([policyWords('> policy.nothing', zh), policyWords('> policy.limits.agent.refund + 1', zh), policyWords('> order.paid', zh)]).toEqual([undefined, undefined, undefined]);
  });
});
