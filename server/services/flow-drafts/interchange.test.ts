import { describe, expect, it } from 'vitest';
import { interchangeModels } from '../../../test/helpers/interchange-models.ts';
import { treeOf } from '../../../test/helpers/moddle-tree.ts';
import { beginImport } from './begin.ts';

const label = { zh: '导入', en: 'Imported' };

async function imported(xml: string) {
  return beginImport(xml, 'imported', label);
}

describe('a file of another tool', () => {
  it.each(Object.entries(interchangeModels))('keeps everything that it says: %s', async (_name, xml) => {
    const draft = await imported(xml);
    expect(await treeOf(draft.xml ?? '')).toEqual(await treeOf(xml));
    expect(draft.xml).toMatch(/<bpmn:process id="imported" name="导入" .*reflow:nameEn="Imported"/);
  });

  it('is a draft although it cannot be published yet, with what must be corrected first', async () => {
    const draft = await imported(interchangeModels['the analytic class'] ?? '');
    expect(draft.xml).toBeDefined();
    expect(draft.problems.length).toBeGreaterThan(0);
    for (const { message } of draft.problems) expect(message.zh && message.en).toBeTruthy();
  });

  it("says which of another tool's settings it does not use", async () => {
    const { problems } = await imported(interchangeModels["another tool's own settings"] ?? '');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'foreign-extension', element: 'review', severity: 'warning' }));
  });

  it('gets a drawing where it has none', async () => {
    const bare = (interchangeModels['steps in a row'] ?? '').replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
    expect((await imported(bare)).xml?.match(/BPMNShape id/g)).toHaveLength(5);
  });

  it('with 5,000 steps is refused at once, with what to do, when it would have to be drawn or is more than a draft may hold', async () => {
    const row = (count: number, drawing: string): string => {
      const steps = Array.from({ length: count }, (_, at) => `<bpmn:task id="t${at}" name="step" />${at > 0 ? `<bpmn:sequenceFlow id="f${at}" sourceRef="t${at - 1}" targetRef="t${at}" />` : ''}`);
      return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="t"><bpmn:process id="p">${steps.join('')}</bpmn:process>${drawing}</bpmn:definitions>`;
    };
    const drawing = '<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="l" bpmnElement="p"><bpmndi:BPMNShape id="s" bpmnElement="t0"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>';
    expect(await imported(row(5_000, ''))).toEqual({ problems: [expect.objectContaining({ code: 'too-many-elements', message: { zh: expect.stringContaining('拆成几个流程'), en: expect.stringContaining('2000') } })] });
    expect(await imported(row(5_000, drawing))).toEqual({ problems: [expect.objectContaining({ code: 'xml-too-large', message: { zh: expect.stringContaining('900000'), en: expect.any(String) } })] });
    expect((await imported(row(100, ''))).xml?.match(/BPMNShape id/g)).toHaveLength(100);
  });

  it.each([
    ['broken XML', '<bpmn:definitions', 'xml-invalid'],
    ['something else', '<html></html>', 'xml-not-bpmn'],
    ['two elements with one id', (interchangeModels['steps in a row'] ?? '').replace('id="two" name', 'id="one" name'), 'duplicate-id'],
    ['no process', '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t" />', 'no-process'],
  ])('is refused in clear words where nothing could be kept: %s', async (_what, xml, code) => {
    const { xml: none, problems } = await imported(xml);
    expect(none).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.message.zh).toMatch(/[。：]/);
  });
});
