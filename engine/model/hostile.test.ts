import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { MAX_DEPTH } from './guard-xml.ts';
import { hasErrors } from './problems.ts';
import { flowTo, flowXml, lineXml } from './test-xml.ts';

const sample = lineXml({
  review: '<userTask id="review" name="审核"><extensionElements><reflow:outcome code="ok" zh="好"/><reflow:clock duration="P1D" outcome="ok"/></extensionElements></userTask>',
  part: `<subProcess id="part"><startEvent id="s"/><exclusiveGateway id="g" default="g-e"/><endEvent id="e"/>${flowTo('s', 'g')}${flowTo('g', 'e')}</subProcess>`,
});

/** The promises to every file: an answer, a model exactly if there is no error, words in both languages, and models that hold together. */
async function expectAnswer(xml: string): Promise<void> {
  for (const foreign of [false, true]) {
    const { model, problems } = await compile(xml, { foreign });
    expect(model === undefined).toBe(hasErrors(problems));
    for (const problem of problems) expect(problem.message.zh && problem.message.en).toBeTruthy();
    for (const { source, target } of Object.values(model?.flows ?? {})) expect(model!.nodes[source] && model!.nodes[target]).toBeDefined();
    for (const { attachedTo, boundary, incoming, outgoing, defaultFlow } of Object.values(model?.nodes ?? {})) {
      for (const id of [attachedTo ?? [], boundary ?? []].flat()) expect(model!.nodes[id]).toBeDefined();
      for (const id of [incoming, outgoing, defaultFlow ?? []].flat()) expect(model!.flows[id]).toBeDefined();
    }
  }
}

describe('hostile files', () => {
  test('a file cut anywhere gets an answer', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: sample.length }), (at) => expectAnswer(sample.slice(0, at))));
  });

  test('a file with pieces removed, doubled or exchanged gets an answer', async () => {
    const tags = sample.split(/(?=<)/);
    const index = fc.nat({ max: tags.length - 1 });
    const edit = fc.record({ kind: fc.constantFrom('remove', 'double', 'swap'), first: index, second: index });
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const changed = [...tags];
      for (const { kind, first, second } of edits) {
        if (kind === 'remove') changed[first] = '';
        else if (kind === 'double') changed[first] += tags[second]!;
        else [changed[first], changed[second]] = [changed[second]!, changed[first]!];
      }
      await expectAnswer(changed.join(''));
    }));
  });

  test('references to anything, duplicate ids and ids that JavaScript uses itself get an answer', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'flow', '__proto__', 'constructor', 'toString', 'tns:a', 'definitions', '');
    const element = fc.record({ type: fc.constantFrom('task', 'startEvent', 'boundaryEvent', 'subProcess', 'sequenceFlow', 'association'), id, one: id, two: id });
    await fc.assert(fc.asyncProperty(fc.array(element, { maxLength: 8 }), async (elements) => {
      await expectAnswer(flowXml(elements.map(({ type, id: own, one, two }) =>
        `<${type} id="${own}" attachedToRef="${one}" default="${two}" sourceRef="${one}" targetRef="${two}"/>`).join('')));
    }));
  });

  test('any text at all gets an answer', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectAnswer(text)));
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), (text) => expectAnswer(flowXml(text))));
  });

  test('a billion laughs are not laughed', async () => {
    const entities = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
    const { problems } = await compile(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${entities}]>${flowXml('<task id="a" name="&l10;"/>')}`);
    expect(problems).toMatchObject([{ code: 'xml-doctype' }]);
  });

  test('an entity nobody declared stays text', async () => {
    const { model } = await compile(lineXml({ a: '<task id="a" name="&secret;"/>' }));
    expect(model!.nodes.a!.label.zh).toBe('&secret;');
  });

  test('sub-processes nest to the limit and not beyond', async () => {
    const nested = (levels: number) => flowXml('<subProcess>'.repeat(levels) + '</subProcess>'.repeat(levels));
    expect((await compile(nested(MAX_DEPTH - 3))).model).toBeDefined();
    expect((await compile(nested(MAX_DEPTH))).problems).toMatchObject([{ code: 'xml-too-deep' }]);
  });

  test('a hundred thousand open tags and quotes cost no more than reading them', async () => {
    for (const text of ['<a '.repeat(100_000), '<!--'.repeat(100_000), '<a b="'.repeat(100_001), '&'.repeat(100_000)]) {
      expect((await compile(text)).problems).toMatchObject([{ code: 'xml-invalid' }]);
    }
  });
});
