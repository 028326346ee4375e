import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Timers } from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import { describe, expect, it } from 'vitest';

/** What the tests use of a running engine. */
interface Plain {
  /** User tasks that wait, by name. */
  open(): string[];
  complete(id: string): void;
  message(id: string): void;
  ended(): boolean;
}

interface Running {
  state: string;
  definitions: { sendMessage(message: { id: string }): void }[];
}

/** The library as it comes, in memory, running `<process>` with this inside. */
async function plain(inside: string, root = '', options: Record<string, unknown> = {}): Promise<Plain> {
  const source = `<?xml version="1.0"?><definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    ${root}<process id="p" isExecutable="true"><startEvent id="start" />${inside}</process></definitions>`;
  const waiting = new Map<string, { id: string; signal(): void }>();
  const listener = new EventEmitter();
  listener.on('activity.wait', (api: { id: string; type: string; content: { executionId: string }; signal(): void }) => { if (api.type === 'bpmn:UserTask') waiting.set(api.content.executionId, api); });
  listener.on('activity.leave', (api: { content: { executionId: string } }) => { waiting.delete(api.content.executionId); });
  const engine = new Engine({ name: 'plain', source, ...options });
  engine.on('error', () => undefined);
  const running = await engine.execute({ listener }) as unknown as Running;
  return {
    open: () => [...waiting.values()].map(({ id }) => id).sort(),
    complete(id) {
      const [key, api] = [...waiting].find(([, task]) => task.id === id) ?? [];
      waiting.delete(key ?? '');
      api?.signal();
    },
    message: (id) => { for (const definition of running.definitions) definition.sendMessage({ id }); },
    ended: () => running.state === 'idle',
  };
}

/** `a > b, b > c` as sequence flows; `a > b : condition`. */
function flows(text: string): string {
  return text.split(',').map((flow, at) => {
    const [, from = '', to = '', condition] = /^(\w+) > (\w+)(?: : (.+))?$/.exec(flow.trim()) ?? [];
    const expression = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
    return `<sequenceFlow id="f${at}" sourceRef="${from}" targetRef="${to}">${expression}</sequenceFlow>`;
  }).join('');
}

const tasks = (...ids: string[]): string => ids.map((id) => `<userTask id="${id}" />`).join('');

/** Rows of the second table in `docs/executors.md`. When one of these fails, a newer library may not need the replacement any more. */
const rows: Record<string, () => Promise<void>> = {
  async R1() {
    const library = await plain(`<parallelGateway id="fork" /><exclusiveGateway id="gate" default="f5" /><exclusiveGateway id="merge" /><parallelGateway id="join" />${tasks('u', 'a', 'b', 'v')}
      ${flows('start > fork, fork > u, fork > gate, u > join, gate > a : ${true}, gate > b, a > merge, b > merge, merge > join, join > v')}`);
    expect(library.open()).toEqual(['a', 'u']);
    library.complete('u');
    expect(library.open()).toEqual(['a', 'v']);
  },
  async R2() {
    const library = await plain(`<inclusiveGateway id="fork" /><inclusiveGateway id="join" />${tasks('a', 'b', 'u')}${flows('start > fork, fork > a, fork > b, a > join, b > join, join > u')}`);
    library.complete('a');
    expect(library.open()).toEqual(['b', 'u']);
  },
  async R3() {
    const library = await plain(`<exclusiveGateway id="gate" default="f2" />${tasks('a', 'b')}${flows('start > gate, gate > a : 1 == 2, gate > b')}`);
    expect(library.open()).toEqual(['a']);
  },
  async R4() {
    const library = await plain(`<userTask id="a"><standardLoopCharacteristics loopMaximum="4"><loopCondition xsi:type="tFormalExpression">\${false}</loopCondition></standardLoopCharacteristics></userTask>${tasks('b')}${flows('start > a, a > b')}`);
    library.complete('a');
    expect(library.open()).toEqual(['a']);
  },
  async R5() {
    const library = await plain(`<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>60</loopCardinality></multiInstanceLoopCharacteristics></userTask>${flows('start > a')}`);
    expect(library.open()).toHaveLength(50);
  },
  async R6() {
    const library = await plain(`<subProcess id="s"><startEvent id="in" />${tasks('a')}<sequenceFlow id="i" sourceRef="in" targetRef="a" />
      <subProcess id="e" triggeredByEvent="true"><startEvent id="on"><messageEventDefinition id="md" messageRef="m" /></startEvent>${tasks('b')}<sequenceFlow id="o" sourceRef="on" targetRef="b" /></subProcess></subProcess>${flows('start > s')}`, '<message id="m" name="m" />');
    library.message('m');
    expect(library.open()).toEqual(['a']);
  },
  async R7() {
    const library = await plain(`<endEvent id="bad"><errorEventDefinition id="ed" errorRef="e" /></endEvent>${flows('start > bad')}`, '<error id="e" name="E" errorCode="E" />');
    expect(library.ended()).toBe(true);
  },
  async R8() {
    const inner = '<subProcess id="t"><startEvent id="in2" /><endEvent id="up"><escalationEventDefinition id="ud" escalationRef="u" /></endEvent><sequenceFlow id="j" sourceRef="in2" targetRef="up" /></subProcess>';
    const guard = (id: string, host: string): string => `<boundaryEvent id="${id}" attachedToRef="${host}"><escalationEventDefinition id="${id}d" escalationRef="u" /></boundaryEvent>`;
    const library = await plain(`<subProcess id="s"><startEvent id="in" />${inner}${guard('near', 't')}${tasks('a')}<sequenceFlow id="i" sourceRef="in" targetRef="t" /><sequenceFlow id="n" sourceRef="near" targetRef="a" /></subProcess>
      ${guard('far', 's')}${tasks('b')}${flows('start > s, far > b')}`, '<escalation id="u" name="U" escalationCode="U" />');
    expect(library.open()).toContain('b');
  },
  async R9() {
    const armed: number[] = [];
    const timers = new Timers({ setTimeout: (_act: () => void, delay: number) => armed.push(delay) } as never);
    await plain(`<intermediateCatchEvent id="wait"><timerEventDefinition id="td"><timeDuration xsi:type="tFormalExpression">P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>${flows('start > wait')}`, '', { timers });
    expect(armed).toEqual([]);
  },
};

describe('bpmn-engine 25.0.1 as it comes', () => {
  it.each(Object.entries(rows))('still does what %s says', (_id, show) => show());

  it('has a row in the table for each of these, and no other', () => {
    const page = readFileSync(new URL('../../../docs/executors.md', import.meta.url), 'utf8');
    expect([...page.matchAll(/^\| (R\d+) \|/gm)].map(([, id]) => id)).toEqual(Object.keys(rows));
  });
});
