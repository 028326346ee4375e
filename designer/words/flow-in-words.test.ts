import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import type { Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { flowInWords } from './flow-in-words.ts';
import { durationWords, type Speaker } from './speaker.ts';

function speaker(language: 'zh' | 'en'): Speaker {
  return { language, label: (label) => (language === 'en' ? (label?.en ?? label?.zh) : label?.zh) ?? '', role: (code) => code, status: (code) => code, service: (id) => id };
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
    expect(lines).toContainEqual(expect.stringMatching(/^agent、supervisor 办“客服审核”，最长 .+；没人办就当作“.+”。$/));
    expect(lines).toContainEqual(expect.stringMatching(/^没收到：到第 \d+ 步“平台介入”/));
  });

  it.each([['P2DT4H', '2 天 4 小时', '2 days 4 hours'], ['PT1H', '1 小时', '1 hour'], ['=policy.clocks.review', 'policy.clocks.review', 'policy.clocks.review']])('reads %s as a length of time', (value, zh, en) => {
    expect([durationWords(value, 'zh'), durationWords(value, 'en')]).toEqual([zh, en]);
  });
});
