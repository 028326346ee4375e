import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { flowTo, flowXml, lineXml } from './test-xml.ts';

async function modelOf(xml: string) {
  const { model, problems } = await compile(xml);
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  return model!;
}

describe('compile', () => {
  test('reads everything that the reflow namespace says about a step', async () => {
    const model = await modelOf(lineXml({
      review: `<userTask id="review" name="客服审核" reflow:nameEn="Agent review" reflow:status="pending_review" reflow:form="review"
          reflow:step="approve" reflow:buyerVisible="false"><documentation>先看凭证</documentation><extensionElements>
        <reflow:people roles="agent, supervisor" groups="" expression="=ticket.owner" sameAs=""/>
        <reflow:outcome code="approve" zh="通过" en="Approve" tone="primary" roles="agent"/>
        <reflow:outcome code="reject" zh="拒绝" tone="danger" needsReason="true"/>
        <reflow:clock duration="=policy.clocks.review" time="working" warn="PT4H" outcome="approve"/>
        <reflow:buyerLabel zh="卖家处理" en="The shop decides"/>
        <reflow:field code="amount" access="read"/>
        <reflow:output name="approvedAmount" value="=data.amount"/>
      </extensionElements></userTask>`,
    }));
    expect(model.nodes.review).toEqual({
      id: 'review', type: 'userTask', label: { zh: '客服审核', en: 'Agent review' }, scope: 'flow',
      incoming: ['start-review'], outgoing: ['review-end'], documentation: '先看凭证',
      ext: {
        status: 'pending_review', form: 'review', step: 'approve', buyerVisible: false,
        people: { roles: ['agent', 'supervisor'], expression: 'ticket.owner' },
        outcomes: [
          { code: 'approve', label: { zh: '通过', en: 'Approve' }, tone: 'primary', roles: ['agent'] },
          { code: 'reject', label: { zh: '拒绝' }, tone: 'danger', needsReason: true },
        ],
        clock: { timer: { kind: 'duration', value: '=policy.clocks.review', time: 'working' }, warn: 'PT4H', outcome: 'approve' },
        buyerLabel: { zh: '卖家处理', en: 'The shop decides' },
        fields: { amount: 'read' },
        outputs: [{ name: 'approvedAmount', value: '=data.amount' }],
      },
    });
  });

  test('reads service settings with their mappings, retries and result', async () => {
    const model = await modelOf(lineXml({
      refund: `<serviceTask id="refund" reflow:service="refund"><extensionElements><reflow:input name="amount" value="=approvedAmount"/>
        <reflow:input name="note" value="literal"/><reflow:retry attempts="5" backoff="PT5S"/></extensionElements></serviceTask>`,
      total: '<scriptTask id="total" scriptFormat="feel" reflow:resultVariable="sum"><script>=1 + 1</script></scriptTask>',
      call: '<callActivity id="call" calledElement="tns:inspect" reflow:binding="3"/>',
      tell: '<sendTask id="tell" reflow:service="notify" reflow:keep="P2D"/>',
    }));
    expect(model.nodes.refund!.ext).toEqual({
      service: 'refund', retry: { attempts: 5, backoff: 'PT5S' },
      inputs: [{ name: 'amount', value: '=approvedAmount' }, { name: 'note', value: 'literal' }],
    });
    expect(model.nodes.total!.ext.script).toEqual({ expression: '1 + 1', result: 'sum' });
    expect(model.nodes.call).toMatchObject({ called: 'inspect', ext: { binding: 3 } });
    expect(model.nodes.tell!.ext).toEqual({ service: 'notify', keep: 'P2D' });
  });

  test('translates each kind of event with its name, code, timer or condition', async () => {
    const roots = '<message id="m" name="parcel"/><signal id="s" name="stop"/><error id="e" errorCode="REFUSED"/><escalation id="x" escalationCode="LATE"/>';
    const caught = (id: string, definition: string) => `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
    const bound = (id: string, definition: string, attributes = '') => `<boundaryEvent id="${id}" attachedToRef="sub" ${attributes}>${definition}</boundaryEvent>`;
    const model = await modelOf(lineXml({
      message: caught('message', '<messageEventDefinition messageRef="tns:m" reflow:correlationKey="=order.number"/>'),
      timer: caught('timer', '<timerEventDefinition reflow:time="working"><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
      signal: caught('signal', '<signalEventDefinition signalRef="s"/>'),
      conditional: caught('conditional', '<conditionalEventDefinition><condition>=paid</condition></conditionalEventDefinition>'),
      sub: '<subProcess id="sub"><startEvent id="in"/></subProcess>',
    }, { roots }).replace('</process>', bound('failed', '<errorEventDefinition errorRef="e"/>')
      + bound('anything', '<errorEventDefinition/>') + bound('late', '<escalationEventDefinition escalationRef="x"/>', 'cancelActivity="false"') + '</process>'));
    expect(model.nodes.message!.event).toEqual({ kind: 'message', name: 'parcel', key: 'order.number' });
    expect(model.nodes.timer!.event).toEqual({ kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'working' } });
    expect(model.nodes.signal!.event).toEqual({ kind: 'signal', name: 'stop' });
    expect(model.nodes.conditional!.event).toEqual({ kind: 'conditional', condition: 'paid' });
    expect(model.nodes.failed).toMatchObject({ attachedTo: 'sub', interrupting: true, event: { kind: 'error', code: 'REFUSED' } });
    expect(model.nodes.anything!.event).toEqual({ kind: 'error' });
    expect(model.nodes.late).toMatchObject({ interrupting: false, event: { kind: 'escalation', code: 'LATE' } });
    expect(model.nodes.sub!.boundary).toEqual(['failed', 'anything', 'late']);
  });

  test('translates loops, ad-hoc sub-processes and event sub-processes', async () => {
    const model = await modelOf(lineXml({
      each: `<userTask id="each"><multiInstanceLoopCharacteristics isSequential="true" reflow:collection="=request.lines" reflow:item="line"
        reflow:output="results" reflow:outputItem="=data.ok"><completionCondition>=numberOfCompletedInstances > 2</completionCondition></multiInstanceLoopCharacteristics></userTask>`,
      again: '<task id="again"><standardLoopCharacteristics testBefore="true" loopMaximum="3"><loopCondition>=more</loopCondition></standardLoopCharacteristics></task>',
      free: '<adHocSubProcess id="free" ordering="Sequential" cancelRemainingInstances="false"><task id="one"/><completionCondition>=done</completionCondition></adHocSubProcess>',
    }).replace('</process>', `<subProcess id="watch" triggeredByEvent="true"><startEvent id="hear" isInterrupting="false">
      <signalEventDefinition signalRef="s"/></startEvent></subProcess></process><signal id="s" name="stop"/>`));
    expect(model.nodes.each!.loop).toEqual({
      kind: 'sequential', collection: 'request.lines', item: 'line', output: 'results', outputItem: 'data.ok', completion: 'numberOfCompletedInstances > 2',
    });
    expect(model.nodes.again!.loop).toEqual({ kind: 'standard', testBefore: true, maximum: 3, condition: 'more' });
    expect(model.nodes.free!.adHoc).toEqual({ ordering: 'sequential', cancelRemaining: false, completion: 'done' });
    expect(model.nodes.watch!.type).toBe('eventSubProcess');
    expect(model.nodes.hear).toMatchObject({ scope: 'watch', interrupting: false, event: { kind: 'signal', name: 'stop' } });
    expect(model.scopes).toEqual({ flow: ['start', 'each', 'again', 'free', 'end', 'watch'], free: ['one'], watch: ['hear'] });
  });

  test('finds the compensation handler through its association', async () => {
    const model = await modelOf(lineXml({ book: '<task id="book"/>' }).replace('</process>',
      `<boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
       <task id="cancelBooking" isForCompensation="true"/><association sourceRef="undo" targetRef="cancelBooking"/></process>`));
    expect(model.nodes.book).toMatchObject({ compensation: 'cancelBooking' });
    expect(model.nodes.book!.boundary).toBeUndefined();
    expect(model.nodes.cancelBooking).toMatchObject({ forCompensation: true });
  });

  test('keeps outgoing flows in the order in which the file lists them, whatever the nodes say', async () => {
    const model = await modelOf(flowXml(`<startEvent id="start"><outgoing>start-split</outgoing></startEvent>
      <exclusiveGateway id="split" default="split-b"><outgoing>split-b</outgoing><outgoing>split-a</outgoing></exclusiveGateway>
      <endEvent id="a"/><endEvent id="b"/>${flowTo('start', 'split')}${flowTo('split', 'a', '=outcome = "yes"')}${flowTo('split', 'b', 'ignored')}`));
    expect(model.nodes.split).toMatchObject({ outgoing: ['split-a', 'split-b'], defaultFlow: 'split-b' });
    expect(model.flows['split-a']).toEqual({ id: 'split-a', source: 'split', target: 'a', condition: 'outcome = "yes"' });
    expect(model.flows['split-b']!.condition).toBeUndefined();
  });

  test('gives flows without an id one, and inlines shared event definitions', async () => {
    const xml = flowXml(`<startEvent id="start"/><intermediateCatchEvent id="wait"><eventDefinitionRef>daily</eventDefinitionRef></intermediateCatchEvent>
      <endEvent id="end"/><sequenceFlow sourceRef="start" targetRef="wait"/><sequenceFlow sourceRef="wait" targetRef="end"/>`,
      { roots: '<timerEventDefinition id="daily"><timeDuration>P1D</timeDuration></timerEventDefinition><itemDefinition id="item"/>' });
    const { model, xml: normal } = await compile(xml);
    expect(model!.nodes.wait!.event).toEqual({ kind: 'timer', timer: { kind: 'duration', value: 'P1D', time: 'calendar' } });
    expect(Object.keys(model!.flows)).toEqual(['SequenceFlow_1', 'SequenceFlow_2']);
    // what nothing here reads stays for the tools that do
    expect(normal).toContain('itemDefinition');
  });

  test('maps named data inputs and outputs, and leaves drawn ones alone', async () => {
    const model = await modelOf(lineXml({
      pack: `<serviceTask id="pack"><ioSpecification><dataInput id="in" name="parcel"/><dataOutput id="out" name="label"/><inputSet/><outputSet/></ioSpecification>
        <property id="drawn" name="__targetRef_placeholder"/>
        <dataInputAssociation><sourceRef>box</sourceRef><targetRef>in</targetRef></dataInputAssociation>
        <dataInputAssociation><sourceRef>box</sourceRef><targetRef>drawn</targetRef></dataInputAssociation>
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>box</targetRef></dataOutputAssociation></serviceTask>`,
    }).replace('</process>', '<dataObject id="o"/><dataObjectReference id="box" name="box" dataObjectRef="o"/></process>'));
    expect(model.nodes.pack!.ext).toEqual({ inputs: [{ name: 'parcel', value: '=box' }], outputs: [{ name: 'box', value: '=result.label' }] });
  });

  test('ignores lanes, pools, groups and annotations', async () => {
    const model = await modelOf(lineXml({ one: '<task id="one"/>' }, {
      roots: '<collaboration id="c"><participant id="pool" processRef="flow"/><participant id="buyer"/></collaboration>',
    }).replace('<startEvent', '<laneSet id="l"><lane id="lane"><flowNodeRef>one</flowNodeRef></lane></laneSet><startEvent'));
    expect(Object.keys(model.nodes)).toEqual(['start', 'one', 'end']);
  });

  test('chooses the process that no other calls, or the one asked for', async () => {
    const called = '<process id="inner" isExecutable="true"><startEvent id="s2"/></process>';
    const xml = lineXml({ call: '<callActivity id="call" calledElement="inner"/>' }).replace('</definitions>', `${called}</definitions>`);
    expect((await compile(xml)).model!.key).toBe('flow');
    expect((await compile(xml, { process: 'inner' })).model!.key).toBe('inner');
  });

  test('gives the same hash to the same definition and another to a changed one', async () => {
    const xml = lineXml({ one: '<task id="one" name="甲"/>' });
    const [first, again, changed] = await Promise.all([compile(xml), compile(xml.replace(/\n/g, ' ')), compile(xml.replace('甲', '乙'))]);
    expect(first.model!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(again.model!.hash).toBe(first.model!.hash);
    expect(changed.model!.hash).not.toBe(first.model!.hash);
  });

  test('compiles its own normal form to the same model', async () => {
    const { model, xml } = await compile(lineXml({ one: '<task id="one"/>' }));
    expect((await compile(xml!)).model).toEqual(model);
  });

  test('handles ten thousand steps', async () => {
    const elements = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`t${index}`, `<task id="t${index}"/>`]));
    const model = await modelOf(lineXml(elements));
    expect(Object.keys(model.nodes)).toHaveLength(10_002);
  });
});
