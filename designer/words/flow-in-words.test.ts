import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import type { Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { conditionWords } from './condition-words.ts';
import { flowInWords } from './flow-in-words.ts';
import { durationWords, type Speaker } from './speaker.ts';

function speaker(language: 'zh' | 'en'): Speaker {
  return { language, label: (label) => (language === 'en' ? (label?.en ?? label?.zh) : label?.zh) ?? '', role: (code) => code, group: (code) => code, status: (code) => code, service: (id) => id, decision: (key) => key, policy: (path) => (path === 'clocks.review' ? '审核' : undefined) };
}

const flows = loadFlows();

async function modelOf(xml: string): Promise<Model> {
  return (await compile(xml)).model as Model;
}

describe('a flow in words', () => {
  it.each(flows.map(({ key, xml }) => [key, xml] as const))('tells each step of %s once, in both languages, with nothing left open', async (_key, xml) => {
    const model = await modelOf(xml);
    for (const language of ['zh', 'en'] as const) {
      const lines = flowInWords(model, speaker(language));
      const steps = lines.filter(({ number }) => number !== undefined).map(({ element }) => element);
      expect(new Set(steps).size).toBe(steps.length);
      for (const node of Object.values(model.nodes)) if (node.type === 'userTask' || node.type === 'serviceTask' || node.type === 'endEvent') expect(steps).toContain(node.id);
      expect(lines.map(({ text }) => text).filter((text) => /undefined|“”/.test(text))).toEqual([]);
    }
  });

  it('says who, how long, what silence does, and where each outcome leads', async () => {
    const lines = flowInWords(await modelOf(flows.find(({ key }) => key === 'refund-only')?.xml ?? ''), speaker('zh')).map(({ text }) => text);
    expect(lines).toContain('agent或supervisor办“客服审核”，时限按政策“审核”；到时没人办，就当作“通过，退款”。');
    expect(lines).toContainEqual(expect.stringMatching(/^没收到：到第 \d+ 步“平台介入”/));
    // the way without a condition is named by the outcomes that are left for it
    expect(lines).toContainEqual(expect.stringMatching(/^已签收：到第 \d+ 步“库房验货”/));
  });

  it.each([
    ['approvedAmount > 20050', '“同意金额”大于 200.50 元', '“approved amount” is more than 200.50'],
    ['needsSupervisor = true and fault != "buyer"', '“超出审核人额度”成立，并且“责任方”不是“买家责任”', '“above the reviewer\'s limit” applies and “who is at fault” is not “buyer at fault”'],
    ['count(compensation) > 0', '有“补偿”', 'there is any “compensation”'],
    ['needsApproval = true and (fault = "seller" or request.received = false)', '“需要批准”成立，并且（“责任方”是“卖家责任”，或者“买家已收到货”不成立）', '“needs approval” applies and (“who is at fault” is “seller at fault” or “buyer has received the goods” does not apply)'],
    ['some.unknown = "x"', '“some.unknown”是 x', '“some.unknown” is x'],
  ])('reads the condition %s as people say it', (feel, zh, en) => {
    expect([conditionWords(feel, speaker('zh')), conditionWords(feel, speaker('en'))]).toEqual([zh, en]);
  });

  it.each([['P2DT4H', '2 天 4 小时', '2 days 4 hours'], ['PT1H', '1 小时', '1 hour'], ['=policy.clocks.review', '政策“审核”', "the policy's “审核”"]])('reads %s as a length of time', (value, zh, en) => {
    expect([durationWords(value, speaker('zh')), durationWords(value, speaker('en'))]).toEqual([zh, en]);
  });
});
