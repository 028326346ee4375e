import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import { compile } from '../../engine/model/compile.ts';
import { differenceInWords } from '../../engine/scenarios/differences.ts';
import { shipped } from '../trial/testing/shipped.ts';
import { after } from '../trial/session/session.ts';
import { replay } from '../trial/session/replay.ts';
import { toScenario } from '../trial/session/to-scenario.ts';
import { nameOf } from '../trial/session/trial-flow.ts';
import { coverageOf, stepsCovered } from './coverage.ts';
import { newStops, withAnswers } from './new-stop.ts';
import { openScenario } from './open-scenario.ts';
import { playOne } from './play-all.ts';
import { scenarioKey } from './scenario-key.ts';

const shippedFlow = loadFlows().find(({ key }) => key === 'wrong-item');
if (!shippedFlow) throw new Error('The flow wrong-item does not ship.');
const { scenarios } = shippedFlow;
const flow = await shipped('wrong-item');
const played = scenarios.map((one) => playOne(flow, one));

describe('the scenarios of a shipped flow, in the page', () => {
  it('pass, and together take every line', () => {
    expect(played.filter(({ result }) => !result.passed)).toEqual([]);
    expect(coverageOf(flow.program.root, played)).toMatchObject({ left: [], taken: Object.keys(flow.program.root.flows) });
    expect(stepsCovered(flow.program.root, coverageOf(flow.program.root, played))).toContain('review');
  });

  it('without some of them, say which lines nobody takes', () => {
    const few = coverageOf(flow.program.root, played.slice(0, 1));
    expect(few.left.length).toBeGreaterThan(5);
    expect([...few.taken, ...few.left].toSorted()).toEqual(Object.keys(flow.program.root.flows).toSorted());
  });

  it.each(scenarios.map(({ key, scenario }) => [key, scenario] as const))('%s opens as a run that stands at its end, and saved again it still passes', (key, scenario) => {
    const session = openScenario(flow, scenario, true);
    expect(session).toMatchObject({ steps: scenario.when, later: [] });
    const again = toScenario(flow, session, scenario.name);
    expect(again.given).toEqual(scenario.given);
    expect(playOne(flow, { key, scenario: again }).result.difference).toBeUndefined();
    expect(replay(flow, session.start, session.steps).state?.status === 'ended').toBe(playOne(flow, { key, scenario }).result.ended);
  });
});

describe('a scenario that parts', () => {
  const withPath = scenarios.find(({ scenario }) => (scenario.then.path?.length ?? 0) > 3 && scenario.when.length > 1)?.scenario;
  if (!withPath) throw new Error('No scenario with a path.');

  it('opens before the step that cannot happen', () => {
    const broken = { ...withPath, when: [...withPath.when.slice(0, 1), { complete: 'no_such_step' }, ...withPath.when.slice(1)] };
    const session = openScenario(flow, broken, false);
    expect(session).toMatchObject({ steps: broken.when.slice(0, 1), later: broken.when.slice(1) });
    expect(after(flow, session, { act: 'next' })).toMatchObject({ steps: broken.when.slice(0, 1), refused: { zh: expect.stringContaining('no_such_step') } });
  });

  it('opens after the step on which the path is another, and is played on from there', () => {
    const [first = ''] = withPath.then.path ?? [];
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const other = { ...withPath, then: { ...withPath.then, path: [first, 'nowhere'] } };
    const { result } = playOne(flow, { key: 'other', scenario: other });
    expect(result.difference?.code).toBe('path-other');
    const session = openScenario(flow, other, false);
    expect(session.steps.length).toBeLessThanOrEqual(other.when.length);
    const on = after(flow, session, { act: 'next' });
    expect(on.steps.length).toBe(session.steps.length + (session.later?.length ? 1 : 0));
    expect(after(flow, on, { act: 'again' })).toMatchObject({ steps: [], later: other.when });
    expect(after(flow, after(flow, on, { act: 'back' }), { act: 'next' })).toEqual(on);
  });

  it('says in names what came otherwise', () => {
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const { difference } = playOne(flow, { key: 'x', scenario: { ...withPath, when: [], then: { ended: true } } }).result;
    expect(difference && differenceInWords(difference, (id) => nameOf(flow, 'wrong-item', id))).toMatchObject({ zh: expect.stringContaining('客服审核'), en: expect.stringMatching(/review/i) });
  });
});

describe('a step that is put into the flow', () => {
  /** After the review a manager is asked as well. */
  const changed = async (): Promise<typeof flow> => {
    const task = `<bpmn:userTask id="manager" name="店长审批"><bpmn:extensionElements><reflow:outcome code="yes" zh="同意"/><reflow:outcome code="no" zh="不同意"/></bpmn:extensionElements></bpmn:userTask>
      <bpmn:exclusiveGateway id="managerGate" default="manager_on"/><bpmn:sequenceFlow id="manager_gate" sourceRef="manager" targetRef="managerGate"/>
      <bpmn:sequenceFlow id="manager_on" sourceRef="managerGate" targetRef="returnGate"/>
      <bpmn:sequenceFlow id="manager_back" sourceRef="managerGate" targetRef="review"><bpmn:conditionExpression>outcome = "no"</bpmn:conditionExpression></bpmn:sequenceFlow>`;
    const xml = shippedFlow.xml.replace(/(id="reviewGate_returnGate"[^>]*targetRef=")returnGate"/, '$1manager"').replace('<bpmn:sequenceFlow id="reviewGate_returnGate"', `${task}$&`);
    return { ...flow, program: { ...flow.program, root: (await compile(xml)).model as typeof flow.program.root } };
  };

  it('stops the scenarios that come to it; one answer lets them go on as they did, and changes no other', async () => {
    const now = await changed();
    const stopped = scenarios.map((one) => playOne(now, one)).filter(({ result }) => !result.passed).map(({ key }) => key);
    const listed = scenarios.map((one) => ({ ...one, hash: '' }));
    const [stop, ...more] = newStops(now, listed, listed.map((one) => playOne(now, one)));
    expect(stopped.length).toBeGreaterThan(1);
    expect(more).toEqual([]);
    expect(stop).toMatchObject({ element: 'manager', scenarios: listed.filter(({ key }) => stopped.includes(key)) });
    for (const one of stop?.scenarios ?? []) {
      const answered = withAnswers(now, one, { manager: 'yes' });
      expect(answered && playOne(now, { key: one.key, scenario: answered }).result.difference, one.key).toBeUndefined();
      expect(answered?.then.path?.filter((element) => element !== 'manager'), one.key).toEqual(one.scenario.then.path);
      expect(answered?.when.filter((step) => !('complete' in step && step.complete === 'manager')), one.key).toEqual(one.scenario.when);
    }
  });

  it('leaves a scenario alone that would come out otherwise', async () => {
    const now = await changed();
    const one = scenarios.find(({ scenario }) => scenario.then.path?.includes('returnGoods'));
    if (!one) throw new Error('No scenario sends goods back.');
    expect(withAnswers(now, one, { manager: 'no' })).toBeUndefined();
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    expect(withAnswers(now, { key: 'x', scenario: { ...one.scenario, then: { ...one.scenario.then, status: 'rejected' } } }, { manager: 'yes' })).toBeUndefined();
  });
});

it('new scenarios get an address that nobody has', () => {
  expect(scenarioKey([], { zh: '同意', en: 'Approved, in full!' })).toBe('01-approved-in-full');
  expect(scenarioKey(['01-a', '14-b'], { zh: '同意' })).toBe('15-scenario');
  expect(scenarioKey(['b'], { zh: '同意', en: '—' })).toBe('01-scenario');
});
