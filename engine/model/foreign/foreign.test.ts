import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { flowTo, flowXml, lineXml } from '../test-xml.ts';

const namespaces = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:flowable="http://flowable.org/bpmn" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"';

async function foreign(elements: Record<string, string>) {
  const { model, problems } = await compile(lineXml(elements).replace('<definitions', `<definitions ${namespaces}`), { foreign: true });
  return { node: model!.nodes[Object.keys(elements)[0]!]!, problems: problems.map(({ code, element, message }) => [code, element, message.en]) };
}

describe('files of other tools', () => {
  test('Camunda 7 user tasks: form, assignee and groups', async () => {
    const { node, problems } = await foreign({ a: '<userTask id="a" camunda:formKey="review" camunda:assignee="${order.agent}" camunda:candidateGroups="team, night" camunda:priority="50"><potentialOwner/></userTask>' });
    expect(node.ext).toEqual({ form: 'review', people: { groups: ['team', 'night'], expression: 'order.agent' } });
    expect(problems).toEqual([['foreign-extension', 'a', 'Settings of another tool are not used: PotentialOwner, camunda:priority']]);
  });

  test('Camunda 7 external tasks: topic and mappings', async () => {
    const { node, problems } = await foreign({ a: `<serviceTask id="a" flowable:topic="refund"><extensionElements><camunda:inputOutput>
      <camunda:inputParameter name="amount">\${order.paid}</camunda:inputParameter><camunda:inputParameter name="note">as text</camunda:inputParameter>
      <camunda:outputParameter name="no">\${result.no}</camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>` });
    expect(node.ext).toEqual({ service: 'refund', inputs: [{ name: 'amount', value: '=order.paid' }, { name: 'note', value: 'as text' }], outputs: [{ name: 'no', value: '=result.no' }] });
    expect(problems).toEqual([]);
  });

  test('Camunda 7 calls, rules and loops', async () => {
    expect((await foreign({ a: '<callActivity id="a" calledElement="inner" camunda:calledElementBinding="version" camunda:calledElementVersion="4"/>' })).node).toMatchObject({ called: 'inner', ext: { binding: 4 } });
    expect((await foreign({ a: '<businessRuleTask id="a" camunda:decisionRef="grade"/>' })).node.ext).toEqual({ decision: 'grade' });
    expect((await foreign({ a: '<task id="a"><multiInstanceLoopCharacteristics camunda:collection="${lines}" camunda:elementVariable="line"/></task>' })).node.loop).toEqual({ kind: 'parallel', collection: 'lines', item: 'line' });
  });

  test('Camunda 8: task type, mappings, people, scripts, calls and loops', async () => {
    const extended = (inner: string) => `<extensionElements>${inner}</extensionElements>`;
    const service = await foreign({ a: `<serviceTask id="a">${extended('<zeebe:taskDefinition type="refund"/><zeebe:ioMapping><zeebe:input source="=order.paid" target="amount"/><zeebe:output source="=result.no" target="no"/></zeebe:ioMapping>')}</serviceTask>` });
    expect(service).toMatchObject({ node: { ext: { service: 'refund', inputs: [{ name: 'amount', value: '=order.paid' }], outputs: [{ name: 'no', value: '=result.no' }] } }, problems: [] });
    const user = await foreign({ a: `<userTask id="a">${extended('<zeebe:assignmentDefinition assignee="lan" candidateGroups="team"/><zeebe:formDefinition formId="review"/>')}</userTask>` });
    expect(user.node.ext).toEqual({ form: 'review', people: { groups: ['team'], expression: '"lan"' } });
    const script = await foreign({ a: `<scriptTask id="a">${extended('<zeebe:script expression="=1 + 1" resultVariable="two"/>')}</scriptTask>` });
    expect(script).toMatchObject({ node: { type: 'scriptTask', ext: { script: { expression: '1 + 1', result: 'two' } } }, problems: [] });
    const called = await foreign({ a: `<callActivity id="a">${extended('<zeebe:calledElement processId="inner"/>')}</callActivity>` });
    expect(called).toMatchObject({ node: { type: 'callActivity', called: 'inner' }, problems: [] });
    const loop = await foreign({ a: `<task id="a"><multiInstanceLoopCharacteristics isSequential="true">${extended('<zeebe:loopCharacteristics inputCollection="=lines" inputElement="line" outputCollection="all" outputElement="=ok"/>')}</multiInstanceLoopCharacteristics></task>` });
    expect(loop).toMatchObject({ node: { loop: { kind: 'sequential', collection: 'lines', item: 'line', output: 'all', outputItem: 'ok' } }, problems: [] });
  });

  test('what the file says in our own namespace wins', async () => {
    expect((await foreign({ a: '<serviceTask id="a" reflow:service="ours" camunda:topic="theirs"/>' })).node.ext.service).toBe('ours');
  });

  test('foreign elements at any place, next to BPMN that nothing reads, are no obstacle', async () => {
    const xml = lineXml({ a: '<task id="a"/>' }, { roots: '<itemDefinition id="i"/><globalTask id="g"/>' })
      .replace('<definitions', `<definitions ${namespaces}`).replace('<startEvent', '<extensionElements><camunda:versionTag>1<zeebe:deep x="1"/></camunda:versionTag></extensionElements><startEvent');
    const { model, problems } = await compile(xml);
    expect(Object.keys(model!.nodes)).toEqual(['start', 'a', 'end']);
    expect(problems).toMatchObject([{ code: 'foreign-extension', element: 'flow', severity: 'warning' }]);
  });

  test('colours are not worth a word', async () => {
    expect((await foreign({ a: '<task id="a" bioc:stroke="#ff0000"/>' })).problems).toEqual([]);
  });

  test('drawings without details run as far as the standard allows, each gap with a warning', async () => {
    const drawn: Record<string, string> = {
      timer: '<intermediateCatchEvent id="timer"><timerEventDefinition><timeDate/></timerEventDefinition></intermediateCatchEvent>',
      condition: '<intermediateCatchEvent id="condition"><conditionalEventDefinition><condition/></conditionalEventDefinition></intermediateCatchEvent>',
      message: '<intermediateCatchEvent id="message"><messageEventDefinition/></intermediateCatchEvent>',
      call: '<callActivity id="call"/>', loop: '<userTask id="loop"><multiInstanceLoopCharacteristics isSequential="true"/></userTask>',
      rule: '<businessRuleTask id="rule"/>', script: '<scriptTask id="script"/>',
    };
    const { model, problems } = await compile(lineXml(drawn), { foreign: true });
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems.map(({ element }) => element)).toEqual(Object.keys(drawn));
    expect(model!.nodes).toMatchObject({
      timer: { event: { timer: { kind: 'duration', value: 'PT0S' } } }, condition: { event: { condition: 'true' } }, message: { event: { name: 'message' } },
      call: { type: 'task' }, rule: { type: 'task' }, script: { type: 'task' },
    });
    expect(model!.nodes.loop!.loop).toBeUndefined();
  });

  test('of several processes the first that holds something is shown', async () => {
    const two = flowXml('').replace('</definitions>', `<process id="two"><startEvent id="s"/><task id="t"/>${flowTo('s', 't')}</process></definitions>`).replace('isExecutable="true"', '');
    expect(await compile(two, { foreign: true })).toMatchObject({ model: { key: 'two' }, problems: [{ code: 'several-processes', severity: 'warning' }] });
  });
});
