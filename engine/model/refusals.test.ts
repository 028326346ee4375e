import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { refusalCodes } from './refusals.ts';
import type { RefusalCode } from './refusals.ts';
import { escapeXml, flowTo, flowXml, lineXml } from './test-xml.ts';

const boundary = (definition: string, attributes = '') => lineXml({ a: '<task id="a"/>' })
  .replace('</process>', `<boundaryEvent id="b" attachedToRef="a" ${attributes}>${definition}</boundaryEvent></process>`);
const user = (inner: string, attributes = '') => lineXml({ a: `<userTask id="a" ${attributes}><extensionElements>${inner}</extensionElements></userTask>` });
const task = (name: string, attributes = '', inner = '') => lineXml({ a: `<${name} id="a" ${attributes}>${inner}</${name}>` });
const event = (definition: string, attributes = '') => task('intermediateCatchEvent', attributes, definition);

/** [what is wrong, code, blamed element, XML] */
const cases: [string, RefusalCode, string, string][] = [
  ['a DOCTYPE', 'xml-doctype', '', '<!DOCTYPE x><definitions/>'],
  ['entities', 'xml-doctype', '', `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${flowXml('')}`],
  ['101 levels', 'xml-too-deep', '', '<a>'.repeat(101)],
  ['21 million characters', 'xml-too-large', '', ' '.repeat(20_000_001)],
  ['an open tag', 'xml-invalid', '', '<definitions'],
  ['an open comment', 'xml-invalid', '', '<!-- <definitions/>'],
  ['a cut file', 'xml-invalid', '', lineXml({ a: '<task id="a"/>' }).slice(0, 400)],
  ['no markup', 'xml-invalid', '', 'hello'],
  ['another root', 'xml-not-bpmn', '', '<html/>'],
  ['no process', 'no-process', '', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'],
  ['two processes', 'several-processes', '', flowXml('').replace('</definitions>', '<process id="two" isExecutable="true"/></definitions>')],
  ['too many elements', 'too-many-elements', 'flow', flowXml('<task/>'.repeat(50_001))],
  ['one id twice', 'duplicate-id', 'a', flowXml('<task id="a"/><task id="a"/>')],
  ['the id of a built-in property', 'reserved-id', 'constructor', flowXml('<task id="constructor"/>')],
  ['a flow to nowhere', 'dangling-reference', 'a-b', flowXml(`<task id="a"/>${flowTo('a', 'b')}`)],
  ['a flow without source', 'dangling-reference', 'f', flowXml('<task id="a"/><sequenceFlow id="f" targetRef="a"/>')],
  ['a flow to a data object', 'dangling-reference', 'a-b', flowXml(`<task id="a"/><dataObject id="b"/>${flowTo('a', 'b')}`)],
  ['a message that is not there', 'dangling-reference', 'a', task('receiveTask', 'messageRef="nope"')],
  ['an element BPMN does not have', 'unknown-element', '', flowXml('<teleport id="a"/>')],
  ['an element of ours that does not exist', 'unknown-element', '', user('<reflow:watch duration="P1D"/>')],
  ['an attribute of ours that does not exist', 'unknown-attribute', 'a', task('userTask', 'reflow:staus="x"')],
  ['an unknown attribute on an element of ours', 'unknown-attribute', 'a', user('<reflow:clock duration="P1D" warning="PT1H"/>')],
  ['a complex gateway', 'unsupported-element', 'a', task('complexGateway')],
  ['a choreography in a process', 'unsupported-element', 'a', flowXml('<implicitThrowEvent id="a"/>')],
  ['two tokens to start', 'unsupported-attribute', 'a', task('task', 'startQuantity="2"')],
  ['two tokens at the end', 'unsupported-attribute', 'a', task('task', 'completionQuantity="2"')],
  ['an instantiating receive task', 'unsupported-attribute', 'a', task('receiveTask', 'instantiate="true" messageRef="m"').replace('<process', '<message id="m"/><process')],
  ['an instantiating gateway', 'unsupported-attribute', 'a', task('eventBasedGateway', 'instantiate="true"')],
  ['a parallel event gateway', 'unsupported-attribute', 'a', task('eventBasedGateway', 'eventGatewayType="Parallel"')],
  ['a multi-instance that throws', 'unsupported-attribute', 'a', task('task', '', '<multiInstanceLoopCharacteristics behavior="None" reflow:collection="x"/>')],
  ['a compensation that does not wait', 'unsupported-attribute', 'd', task('intermediateThrowEvent', '', '<compensateEventDefinition id="d" waitForCompletion="false"/>')],
  ['an error boundary that does not interrupt', 'unsupported-attribute', 'b', boundary('<errorEventDefinition/>', 'cancelActivity="false"')],
  ['all of several triggers', 'unsupported-attribute', 'a', event('<timerEventDefinition><timeDate>x</timeDate></timerEventDefinition>', 'parallelMultiple="true"')],
  ['two triggers', 'several-event-definitions', 'a', event('<timerEventDefinition/><signalEventDefinition/>')],
  ['a catch event without trigger', 'event-not-allowed', 'a', event('')],
  ['a caught error in the flow', 'event-not-allowed', 'a', event('<errorEventDefinition/>')],
  ['a thrown timer', 'event-not-allowed', 'a', task('intermediateThrowEvent', '', '<timerEventDefinition/>')],
  ['an error that starts a flow', 'event-not-allowed', 's', flowXml('<startEvent id="s"><errorEventDefinition/></startEvent>')],
  ['a trigger at the start of a sub-process', 'event-not-allowed', 's', flowXml('<subProcess id="p"><startEvent id="s"><signalEventDefinition/></startEvent></subProcess>')],
  ['cancel at the border of a task', 'event-not-allowed', 'b', boundary('<cancelEventDefinition/>')],
  ['cancel outside a transaction', 'event-not-allowed', 'x', flowXml('<endEvent id="x"><cancelEventDefinition/></endEvent>')],
  ['a timer without time', 'event-incomplete', 'a', event('<timerEventDefinition/>')],
  ['a timer with two times', 'event-incomplete', 'a', event('<timerEventDefinition><timeDate>x</timeDate><timeCycle>R</timeCycle></timerEventDefinition>')],
  ['a conditional event without condition', 'event-incomplete', 'a', event('<conditionalEventDefinition/>')],
  ['a boundary event without host', 'dangling-reference', 'b', flowXml('<boundaryEvent id="b"><errorEventDefinition/></boundaryEvent>')],
  ['a message event without message', 'event-unnamed', 'a', event('<messageEventDefinition/>')],
  ['an end that throws no particular error', 'event-unnamed', 'x', flowXml('<endEvent id="x"><errorEventDefinition/></endEvent>')],
  ['an event sub-process that nothing starts', 'event-sub-process-start', 'p', flowXml('<subProcess id="p" triggeredByEvent="true"><startEvent id="s"/></subProcess>')],
  ['a flow out of a sub-process', 'flow-crosses-scope', 'a-b', flowXml(`<subProcess id="p"><task id="a"/></subProcess><task id="b"/>${flowTo('a', 'b')}`)],
  ['a flow back to the start', 'flow-end-not-allowed', 'a-s', flowXml(`<startEvent id="s"/><task id="a"/>${flowTo('a', 's')}`)],
  ['a flow after the end', 'flow-end-not-allowed', 'e-a', flowXml(`<endEvent id="e"/><task id="a"/>${flowTo('e', 'a')}`)],
  ['a flow to a compensation step', 'flow-end-not-allowed', 'a-u', flowXml(`<task id="a"/><task id="u" isForCompensation="true"/>${flowTo('a', 'u')}`)],
  ['a default that leaves elsewhere', 'default-not-outgoing', 'a', flowXml(`<task id="a" default="b-c"/><task id="b"/><task id="c"/>${flowTo('b', 'c')}`)],
  ['a condition that calls a method', 'condition-language', 'a-b', flowXml(`<task id="a"/><task id="b"/>${flowTo('a', 'b', '${order.isPaid()}')}`)],
  ['a script in JavaScript', 'script-language', 'a', task('scriptTask', 'scriptFormat="javascript"', '<script>a = 1</script>')],
  ['a script without result', 'script-incomplete', 'a', task('scriptTask', '', '<script>1</script>')],
  ['a rule without decision', 'decision-missing', 'a', task('businessRuleTask')],
  ['a call of nothing', 'called-missing', 'a', task('callActivity')],
  ['a loop without end', 'loop-incomplete', 'a', task('task', '', '<standardLoopCharacteristics/>')],
  ['a multi-instance over nothing', 'loop-incomplete', 'a', task('task', '', '<multiInstanceLoopCharacteristics/>')],
  ['a compensation event without handler', 'compensation-handler', 'b', boundary('<compensateEventDefinition/>')],
  ['a link without target', 'link-target', 'a', task('intermediateThrowEvent', '', '<linkEventDefinition name="far"/>')],
  ['an outcome without code', 'extension-incomplete', 'a', user('<reflow:outcome zh="通过"/>')],
  ['a clock without time', 'extension-incomplete', 'a', user('<reflow:clock outcome="ok"/>')],
  ['an outcome twice', 'extension-repeated', 'a', user('<reflow:outcome code="x"/><reflow:outcome code="x"/>')],
  ['two clocks', 'extension-repeated', 'a', user('<reflow:clock duration="P1D"/><reflow:clock duration="P2D"/>')],
  ['an unknown tone', 'extension-value', 'a', user('<reflow:outcome code="x" tone="loud"/>')],
  ['an unknown way of counting time', 'extension-value', 'a', user('<reflow:clock duration="P1D" time="weekend"/>')],
  ['retries without number', 'extension-value', 'a', user('<reflow:retry attempts="many"/>')],
  ['a time for which a message is kept that is no duration', 'extension-value', 'a', task('sendTask', 'reflow:keep="=policy.days"')],
  ['a binding that is no version', 'extension-value', 'a', task('callActivity', 'calledElement="x" reflow:binding="newest"')],
];

describe('what cannot run is refused', () => {
  test.each(cases)('%s: %s at "%s"', async (_title, code, element, xml) => {
    const { model, problems } = await compile(xml);
    expect(problems.filter((problem) => problem.severity === 'error')).toContainEqual(expect.objectContaining({ code, element }));
    for (const { message } of problems) expect(`${message.zh}${message.en}`).not.toMatch(/\{\w+\}|\[object/);
    expect(model).toBeUndefined();
  });

  test('a process that is asked for and not there', async () => {
    expect((await compile(flowXml(''), { process: 'x' })).problems[0]!.code).toBe('unknown-process');
  });

  test('settings of other tools and conditions without effect are only named', async () => {
    const xml = lineXml({ a: '<task id="a" other:priority="1"/>', split: '<parallelGateway id="split"/>' })
      .replace('<definitions', '<definitions xmlns:other="urn:other"').replace('id="split-end" sourceRef="split" targetRef="end">',
        `id="split-end" sourceRef="split" targetRef="end"><conditionExpression>${escapeXml('a > 1')}</conditionExpression>`);
    const { model, problems } = await compile(xml);
    expect(problems.map(({ code, element, severity }) => [code, element, severity])).toEqual([
      ['foreign-extension', 'a', 'warning'], ['condition-ignored', 'split-end', 'warning'],
    ]);
    expect(problems[0]!.message.en).toContain('other:priority');
    expect(model!.flows['split-end']!.condition).toBeUndefined();
  });

  test('a script of another tool becomes a plain task when the file is only shown', async () => {
    const { model, problems } = await compile(task('scriptTask', 'scriptFormat="groovy"', '<script>x</script>'), { foreign: true });
    expect(problems).toMatchObject([{ code: 'script-language', severity: 'warning' }]);
    expect(model!.nodes.a!.type).toBe('task');
  });

  test('every code of the list is shown by a case', () => {
    const shown = new Set<string>([...cases.map(([, code]) => code), 'unknown-process', 'foreign-extension', 'condition-ignored']);
    expect(refusalCodes.filter((code) => !shown.has(code))).toEqual([]);
  });
});
