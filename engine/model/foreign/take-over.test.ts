import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { createModdle } from '../moddle.ts';
import { takeOver } from './take-over.ts';

const SEVEN = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="claim" isExecutable="true" camunda:historyTimeToLive="180">
    <bpmn:startEvent id="start" camunda:formKey="embedded:app:forms/start.html"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
    <bpmn:userTask id="check" name="Check" camunda:formRef="check-form" camunda:assignee="\${order.agent}" camunda:candidateGroups="desk, night" camunda:priority="10"/>
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="good"/>
    <bpmn:exclusiveGateway id="good" default="f4"/>
    <bpmn:sequenceFlow id="f3" sourceRef="good" targetRef="pay"><bpmn:conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">\${amount &lt;= 5000 &amp;&amp; fault == 'seller'}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f4" sourceRef="good" targetRef="grade"/>
    <bpmn:serviceTask id="pay" camunda:type="external" camunda:topic="refund-payment"><bpmn:extensionElements><camunda:inputOutput>
      <camunda:inputParameter name="amount">\${order.paid}</camunda:inputParameter><camunda:outputParameter name="no">\${result.no}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:sequenceFlow id="f5" sourceRef="pay" targetRef="end"/>
    <bpmn:businessRuleTask id="grade" camunda:decisionRef="fault"/>
    <bpmn:sequenceFlow id="f6" sourceRef="grade" targetRef="each"/>
    <bpmn:userTask id="each"><bpmn:multiInstanceLoopCharacteristics camunda:collection="\${lines}" camunda:elementVariable="line"/></bpmn:userTask>
    <bpmn:sequenceFlow id="f7" sourceRef="each" targetRef="end"/>
    <bpmn:endEvent id="end"/>
  </bpmn:process>
</bpmn:definitions>`;

const EIGHT = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="claim" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
    <bpmn:userTask id="check"><bpmn:extensionElements><zeebe:assignmentDefinition assignee="=order.agent" candidateGroups="desk"/><zeebe:formDefinition formId="check-form"/></bpmn:extensionElements></bpmn:userTask>
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="pay"/>
    <bpmn:serviceTask id="pay"><bpmn:extensionElements><zeebe:taskDefinition type="refund-payment" retries="3"/><zeebe:ioMapping><zeebe:input source="=order.paid" target="amount"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:sequenceFlow id="f3" sourceRef="pay" targetRef="sum"/>
    <bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=1 + 1" resultVariable="two"/></bpmn:extensionElements></bpmn:scriptTask>
    <bpmn:sequenceFlow id="f4" sourceRef="sum" targetRef="inner"/>
    <bpmn:callActivity id="inner"><bpmn:extensionElements><zeebe:calledElement processId="pay-refund"/></bpmn:extensionElements></bpmn:callActivity>
    <bpmn:sequenceFlow id="f5" sourceRef="inner" targetRef="end"/>
    <bpmn:endEvent id="end"/>
  </bpmn:process>
</bpmn:definitions>`;

async function taken(xml: string): Promise<string> {
  const moddle = createModdle();
  const { rootElement } = await moddle.fromXML(xml);
  takeOver(rootElement, moddle);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

/** Without a word of the other tool. */
const ours = (xml: string): string => xml.replace(/<(camunda|zeebe):(\w+)[^>]*?(\/>|>[\s\S]*?<\/\1:\2>)/g, '').replace(/ (camunda|zeebe):\w+="[^"]*"/g, '');

describe.each([['Camunda 7', SEVEN], ['Camunda 8', EIGHT]])('a file of %s', (_tool, xml) => {
  it('says in our words what it says in its own: without these it compiles to the same flow', async () => {
    const [theirs, own] = [await compile(xml, { foreign: true }), await compile(ours(await taken(xml)), { foreign: true })];
    expect(own.model?.nodes).toEqual(theirs.model?.nodes);
    expect(own.model?.flows).toEqual(theirs.model?.flows);
    expect(own.problems).toEqual([]);
  });

  it('keeps what it said, and is written once', async () => {
    const once = await taken(xml);
    for (const [said] of xml.matchAll(/(?:camunda|zeebe):\w+="[^"]*"/g)) expect(once).toContain(said);
    expect(await taken(once)).toBe(once);
  });
});

it('what a file says in our words stays', async () => {
  const mine = SEVEN.replace('<bpmn:userTask id="check"', '<bpmn:userTask xmlns:reflow="urn:reflow:bpmn:1.0" reflow:form="mine" id="check"');
  expect(await taken(mine)).toContain('reflow:form="mine"');
  expect(await taken(mine)).not.toContain('reflow:form="check-form"');
});
