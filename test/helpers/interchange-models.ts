/** A node of a model: its XML, and where it is drawn. Without children in `inside` it is drawn as its type usually is. */
interface Drawn { id: string; xml: string; size?: [width: number, height: number]; at?: [x: number, y: number]; attributes?: string }

interface Parts {
  /** Drawn from left to right unless they say where. */
  nodes?: Drawn[];
  /** `from -> to`, with what stands inside the flow. */
  flows?: [from: string, to: string, inside?: string][];
  /** Inside the process, not drawn or drawn by `more`. */
  process?: string;
  /** Beside the process. */
  roots?: string;
  /** More of the drawing. */
  more?: string;
  plane?: string;
}

/** BPMN with a drawing, as tools exchange it. */
function model({ nodes = [], flows = [], process = '', roots = '', more = '', plane = 'flow' }: Parts): string {
  const boxes = nodes.map(({ id, at, size = [100, 80], attributes = '' }, index) => {
    const [x, y] = at ?? [160 + index * 160, 120];
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${attributes}><dc:Bounds x="${x}" y="${y}" width="${size[0]}" height="${size[1]}" /></bpmndi:BPMNShape>`;
  });
  const lines = flows.map(([from, to], index) => `<bpmndi:BPMNEdge id="${from}_${to}_di" bpmnElement="${from}_${to}"><di:waypoint x="${100 + index * 10}" y="160" /><di:waypoint x="${150 + index * 10}" y="160" /></bpmndi:BPMNEdge>`);
  const ways = flows.map(([from, to, inside = '']) => `<bpmn:sequenceFlow id="${from}_${to}" name="${from} to ${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tool="http://tool.example/bpmn" id="definitions" name="Interchange" targetNamespace="http://tool.example" exporter="Another tool" exporterVersion="4.1">
${roots}<bpmn:process id="flow" name="Flow" isExecutable="false">${nodes.map(({ xml }) => xml).join('')}${ways.join('')}${process}</bpmn:process>
<bpmndi:BPMNDiagram id="diagram" name="Page 1"><bpmndi:BPMNPlane id="plane" bpmnElement="${plane}">${boxes.join('')}${lines.join('')}${more}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const node = (type: string, id: string, inside = '', attributes = ''): string => `<bpmn:${type} id="${id}" name="${id}"${attributes}>${inside}</bpmn:${type}>`;
const task = (type: string, id: string, inside = '', attributes = ''): Drawn => ({ id, xml: node(type, id, inside, attributes) });
const event = (type: string, id: string, inside = '', attributes = ''): Drawn => ({ id, xml: node(type, id, inside, attributes), size: [36, 36] });
const gateway = (type: string, id: string, attributes = ''): Drawn => ({ id, xml: node(type, id, '', attributes), size: [50, 50], attributes: ' isMarkerVisible="true"' });
const formal = (body: string): string => `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${body}</bpmn:conditionExpression>`;
const inside = (x: number, y: number): { at: [number, number] } => ({ at: [x, y] });

const steps = model({
  nodes: [event('startEvent', 'start'), task('task', 'one', '<bpmn:documentation>What is done &amp; why</bpmn:documentation>'), task('task', 'two'), task('task', 'three'), event('endEvent', 'end')],
  flows: [['start', 'one'], ['one', 'two'], ['two', 'three'], ['three', 'end']],
});

const choices = model({
  nodes: [event('startEvent', 'start'), gateway('exclusiveGateway', 'which', ' default="which_b"'), task('userTask', 'a'), task('userTask', 'b'), gateway('inclusiveGateway', 'some'), gateway('parallelGateway', 'all'), task('manualTask', 'c'), event('endEvent', 'end')],
  flows: [['start', 'which'], ['which', 'a', formal('amount &gt; 100')], ['which', 'b'], ['a', 'some'], ['b', 'some'], ['some', 'all'], ['all', 'c'], ['c', 'end']],
});

const parts = model({
  nodes: [
    event('startEvent', 'start', '<bpmn:messageEventDefinition id="asked" messageRef="order" />'),
    { id: 'part', size: [360, 200], ...inside(160, 60), attributes: ' isExpanded="true"', xml: node('subProcess', 'part', `${node('startEvent', 'inner')}${node('serviceTask', 'work')}${node('endEvent', 'done')}<bpmn:sequenceFlow id="in_1" sourceRef="inner" targetRef="work" /><bpmn:sequenceFlow id="in_2" sourceRef="work" targetRef="done" />`) },
    { ...event('boundaryEvent', 'late', '<bpmn:timerEventDefinition id="hour"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>', ' attachedToRef="part" cancelActivity="false"'), ...inside(300, 242) },
    { ...event('boundaryEvent', 'failed', '<bpmn:errorEventDefinition id="oops" errorRef="refused" />', ' attachedToRef="part"'), ...inside(420, 242) },
    { ...task('sendTask', 'remind'), ...inside(280, 340) }, { ...event('endEvent', 'stop', '<bpmn:terminateEventDefinition id="all_over" />'), ...inside(430, 360) }, { ...event('endEvent', 'end'), ...inside(600, 140) },
    { id: 'again', ...inside(700, 120), attributes: ' isExpanded="false"', xml: node('subProcess', 'again', '<bpmn:multiInstanceLoopCharacteristics id="each" isSequential="true" />') },
  ],
  flows: [['start', 'part'], ['part', 'end'], ['late', 'remind'], ['failed', 'stop']],
  roots: '<bpmn:message id="order" name="Order" /><bpmn:error id="refused" name="Refused" errorCode="REFUSED" />',
  more: ['inner', 'done'].map((id, at) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${180 + at * 260}" y="120" width="36" height="36" /></bpmndi:BPMNShape>`).join('')
    + '<bpmndi:BPMNShape id="work_di" bpmnElement="work"><dc:Bounds x="270" y="98" width="100" height="80" /></bpmndi:BPMNShape>'
    + ['in_1', 'in_2'].map((id) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="216" y="138" /><di:waypoint x="270" y="138" /></bpmndi:BPMNEdge>`).join(''),
});

const pools = model({
  plane: 'together',
  roots: `<bpmn:collaboration id="together"><bpmn:participant id="shop" name="Shop" processRef="flow" /><bpmn:participant id="buyer" name="Buyer" /><bpmn:messageFlow id="asks" name="asks" sourceRef="buyer" targetRef="start" /><bpmn:messageFlow id="answers" sourceRef="answer" targetRef="buyer" /></bpmn:collaboration>`,
  process: '<bpmn:laneSet id="lanes"><bpmn:lane id="agents" name="Agents"><bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>look</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="finance" name="Finance"><bpmn:flowNodeRef>answer</bpmn:flowNodeRef><bpmn:flowNodeRef>end</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>',
  nodes: [{ ...event('startEvent', 'start', '<bpmn:messageEventDefinition id="asked" />'), ...inside(220, 110) }, { ...task('userTask', 'look'), ...inside(300, 88) }, { ...task('sendTask', 'answer'), ...inside(300, 208) }, { ...event('endEvent', 'end'), ...inside(460, 230) }],
  flows: [['start', 'look'], ['look', 'answer'], ['answer', 'end']],
  more: `<bpmndi:BPMNShape id="shop_di" bpmnElement="shop" isHorizontal="true"><dc:Bounds x="120" y="60" width="600" height="240" /></bpmndi:BPMNShape><bpmndi:BPMNShape id="agents_di" bpmnElement="agents" isHorizontal="true"><dc:Bounds x="150" y="60" width="570" height="120" /></bpmndi:BPMNShape>
<bpmndi:BPMNShape id="finance_di" bpmnElement="finance" isHorizontal="true"><dc:Bounds x="150" y="180" width="570" height="120" /></bpmndi:BPMNShape><bpmndi:BPMNShape id="buyer_di" bpmnElement="buyer" isHorizontal="true"><dc:Bounds x="120" y="360" width="600" height="60" /></bpmndi:BPMNShape>
<bpmndi:BPMNEdge id="asks_di" bpmnElement="asks"><di:waypoint x="238" y="360" /><di:waypoint x="238" y="146" /></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="answers_di" bpmnElement="answers"><di:waypoint x="350" y="288" /><di:waypoint x="350" y="360" /></bpmndi:BPMNEdge>`,
});

const descriptive = model({
  roots: '<bpmn:itemDefinition id="paper" structureRef="xsd:string" itemKind="Information" /><bpmn:interface id="api" name="API"><bpmn:operation id="op" name="Do"><bpmn:inMessageRef>order</bpmn:inMessageRef></bpmn:operation></bpmn:interface><bpmn:message id="order" name="Order" itemRef="paper" /><bpmn:dataStore id="store" name="Archive" /><bpmn:category id="kinds"><bpmn:categoryValue id="kind" value="Important" /></bpmn:category><bpmn:resource id="clerk" name="Clerk" />',
  nodes: [event('startEvent', 'start', '<bpmn:timerEventDefinition id="daily"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>'), task('serviceTask', 'call', '', ' operationRef="op" implementation="##WebService"'),
    task('callActivity', 'other', '', ' calledElement="another"'), task('userTask', 'file', '<bpmn:ioSpecification id="io"><bpmn:dataInput id="in" name="in" itemSubjectRef="paper" /><bpmn:inputSet id="ins"><bpmn:dataInputRefs>in</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet id="outs" /></bpmn:ioSpecification><bpmn:dataInputAssociation id="reads"><bpmn:sourceRef>letter</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef></bpmn:dataInputAssociation><bpmn:potentialOwner id="owner"><bpmn:resourceRef>clerk</bpmn:resourceRef></bpmn:potentialOwner>'),
    event('endEvent', 'end', '<bpmn:messageEventDefinition id="told" messageRef="order" />'),
    { ...event('dataObjectReference', 'letter', '', ' dataObjectRef="object"'), ...inside(500, 320) }, { ...event('dataStoreReference', 'shelf', '', ' dataStoreRef="store"'), ...inside(620, 320) }],
  flows: [['start', 'call'], ['call', 'other'], ['other', 'file'], ['file', 'end']],
  process: '<bpmn:dataObject id="object" itemSubjectRef="paper" /><bpmn:textAnnotation id="remark"><bpmn:text>Read &lt;this&gt;</bpmn:text></bpmn:textAnnotation><bpmn:association id="points" sourceRef="file" targetRef="remark" /><bpmn:group id="ring" categoryValueRef="kind" />',
  more: '<bpmndi:BPMNShape id="remark_di" bpmnElement="remark"><dc:Bounds x="700" y="20" width="100" height="30" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="points_di" bpmnElement="points"><di:waypoint x="690" y="120" /><di:waypoint x="740" y="50" /></bpmndi:BPMNEdge><bpmndi:BPMNShape id="ring_di" bpmnElement="ring"><dc:Bounds x="300" y="80" width="300" height="160" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="reads_di" bpmnElement="reads"><di:waypoint x="518" y="320" /><di:waypoint x="640" y="200" /></bpmndi:BPMNEdge>',
});

const definition = (kind: string, id: string, reference = ''): string => `<bpmn:${kind}EventDefinition id="${id}"${reference} />`;
const analytic = model({
  roots: '<bpmn:signal id="alarm" name="Alarm" /><bpmn:escalation id="up" name="Up" escalationCode="UP" /><bpmn:error id="bad" errorCode="BAD" /><bpmn:message id="note" name="Note" />',
  nodes: [
    event('startEvent', 'start', definition('signal', 's1', ' signalRef="alarm"')), gateway('eventBasedGateway', 'first'),
    { ...event('intermediateCatchEvent', 'got', definition('message', 'm1', ' messageRef="note"')), ...inside(480, 60) }, { ...event('intermediateCatchEvent', 'waited', '<bpmn:conditionalEventDefinition id="c1"><bpmn:condition xsi:type="bpmn:tFormalExpression">stock &gt; 0</bpmn:condition></bpmn:conditionalEventDefinition>'), ...inside(480, 200) },
    { ...event('intermediateThrowEvent', 'jump', '<bpmn:linkEventDefinition id="l1" name="A" />'), ...inside(560, 60) }, { ...event('intermediateCatchEvent', 'land', '<bpmn:linkEventDefinition id="l2" name="A" />'), ...inside(640, 60) },
    { ...event('intermediateThrowEvent', 'raise', definition('escalation', 'e1', ' escalationRef="up"')), ...inside(560, 200) }, { ...event('intermediateThrowEvent', 'undo', definition('compensate', 'k1')), ...inside(640, 200) },
    { ...task('scriptTask', 'sum', '<bpmn:script>a + b</bpmn:script>', ' scriptFormat="javascript"'), ...inside(720, 40) }, { ...task('businessRuleTask', 'rules', '<bpmn:standardLoopCharacteristics id="loop" testBefore="true" loopMaximum="3"><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">again</bpmn:loopCondition></bpmn:standardLoopCharacteristics>'), ...inside(720, 180) },
    { ...task('receiveTask', 'wait', '<bpmn:multiInstanceLoopCharacteristics id="many"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>', ' messageRef="note"'), ...inside(860, 40) },
    { ...event('boundaryEvent', 'heard', definition('signal', 's2', ' signalRef="alarm"'), ' attachedToRef="wait" cancelActivity="false"'), ...inside(900, 102) },
    { ...event('endEvent', 'wrong', definition('error', 'x1', ' errorRef="bad"')), ...inside(1000, 60) }, { ...event('endEvent', 'loud', definition('signal', 's3', ' signalRef="alarm"')), ...inside(1000, 200) },
    { id: 'anytime', ...inside(160, 320), size: [200, 120], attributes: ' isExpanded="false"', xml: node('subProcess', 'anytime', node('startEvent', 'anytime_start', definition('message', 'm2', ' messageRef="note"'), ' isInterrupting="false"'), ' triggeredByEvent="true"') },
    { id: 'deal', ...inside(400, 320), size: [200, 120], attributes: ' isExpanded="false"', xml: node('transaction', 'deal') }, { id: 'free', ...inside(640, 320), size: [200, 120], attributes: ' isExpanded="false"', xml: node('adHocSubProcess', 'free', node('task', 'anything'), ' ordering="Parallel"') },
  ],
  flows: [['start', 'first'], ['first', 'got'], ['first', 'waited'], ['got', 'jump'], ['waited', 'raise'], ['raise', 'undo'], ['land', 'sum'], ['undo', 'rules'], ['sum', 'wait'], ['wait', 'wrong'], ['rules', 'loud'], ['heard', 'loud']],
});

const foreign = model({
  nodes: [event('startEvent', 'start'), task('userTask', 'review', '<bpmn:extensionElements><tool:settings priority="high"><tool:field name="a">value</tool:field></tool:settings></bpmn:extensionElements>', ' tool:assignee="demo" tool:colour="red"'), event('endEvent', 'end')],
  flows: [['start', 'review'], ['review', 'end', '<bpmn:extensionElements><tool:line style="dotted" /></bpmn:extensionElements>']],
  process: '<bpmn:extensionElements><tool:owner>ops</tool:owner></bpmn:extensionElements>',
});

/** Models that cover what interchange suites of BPMN ask of tools: by name, what each is about. */
export const interchangeModels: Readonly<Record<string, string>> = {
  'steps in a row': steps, 'choices and joins': choices, 'parts and what interrupts them': parts, 'pools, lanes and message flows': pools,
  'the descriptive class': descriptive, 'the analytic class': analytic, "another tool's own settings": foreign,
};
