import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../../definitions/flows/index.ts';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import { rootVariables } from '../../../engine/kernel/index.ts';
import { flow as shortFlow, program } from '../../../engine/kernel/testing/build.ts';
import { runScenario } from '../../../engine/scenarios/run-scenario.ts';
import type { ScenarioStep } from '../../../engine/scenarios/schema.ts';
import { shipped } from '../testing/shipped.ts';
import { answerFields, errorCodes, suggestedAnswer, typedAnswer } from './answer-fields.ts';
import { choicesOf } from './choices.ts';
import { conditionsOf } from './conditions.ts';
import { flowsSeen, linesTaken, marksOf } from './drawn.ts';
import { historyOf } from './history.ts';
import { replay } from './replay.ts';
import { sampleCase, usualChoice } from './sample-case.ts';
import { after } from './session.ts';
import type { Session } from './session.ts';
import { toldToBuyer } from './told-to-buyer.ts';
import { toScenario } from './to-scenario.ts';
import { until } from './until.ts';

const flow = await shipped('refund-only');
const now = '2026-11-19T04:00:00.000Z';
const shippedGoods = sampleCase({ type: 'refund_only', ...usualChoice }, now);
const beforeShipment = sampleCase({ type: 'refund_only', ...usualChoice, orderStatus: 'awaiting_shipment' }, now);
const opened: Session = { start: shippedGoods, steps: [] };

const approve: ScenarioStep = { complete: 'review', outcome: 'approve', data: { amount: 11_800, fault: 'seller' } };

function played(session: Session, ...steps: ScenarioStep[]): Session {
  return steps.reduce((at, step) => after(flow, at, { act: 'do', step }), session);
}

function seen({ start, steps }: Session) {
  const run = replay(flow, start, steps);
  return { run, choices: choicesOf(flow, run), history: historyOf(flow, run.moments) };
}

describe('a trial run', () => {
  it('begins at the first step, with its roles, outcomes and clock', () => {
    const { choices } = seen(opened);
    expect(choices.people).toMatchObject([{ wait: { element: 'review' }, times: 1, node: { ext: { people: { roles: ['agent', 'supervisor'] }, form: 'review' } } }]);
    expect(choices.deadlines).toMatchObject([{ wait: { element: 'review' }, outcome: { code: 'approve' } }]);
    expect(Date.parse(choices.deadlines[0]?.warnAt ?? '')).toBeLessThan(Date.parse(choices.deadlines[0]?.dueAt ?? ''));
  });

  it('offers what the buyer may do aside', () => {
    expect(seen(opened).choices.arrivals).toMatchObject([{ wait: { name: 'withdraw' }, aside: true }]);
    const withdrawn = played(opened, { message: 'withdraw' });
    expect(seen(withdrawn).run.state?.status).toBe('ended');
  });

  it('leaves calls of services open until they are answered, in called flows too', () => {
    const paying = played(opened, approve);
    expect(seen(paying).choices).toMatchObject({ people: [], services: [{ wait: { model: 'pay-refund', service: 'refund-payment' } }] });
  });

  it('fails a call with a code that the flow is ready for', () => {
    const paying = played(opened, approve);
    const [call] = seen(paying).choices.services;
    const [code = ''] = call ? errorCodes(flow, call.wait.model, call.node) : [];
    const failed = played(paying, { service: call?.wait.element ?? '', error: { code } });
    expect(failed.refused).toBeUndefined();
    expect(seen(failed).choices.people).toHaveLength(1);
    expect(seen(failed).history).toContainEqual(expect.objectContaining({ kind: 'failed', more: { zh: code } }));
  });

  it('lets time pass to the warning, then to the end, where silence decides', () => {
    const [first] = seen(opened).choices.deadlines;
    const warned = played(opened, { advance: until(now, first?.warnAt ?? '') });
    expect(seen(warned).run.now).toBe(first?.warnAt);
    const [again] = seen(warned).choices.deadlines;
    expect(again).not.toHaveProperty('warnAt');
    const silent = played(warned, { advance: until(seen(warned).run.now, again?.dueAt ?? '') });
    expect(seen(silent).history).toContainEqual(expect.objectContaining({ kind: 'silence', at: first?.dueAt, more: expect.objectContaining({ zh: expect.any(String) }) }));
    expect(seen(silent).choices.people).toEqual([]);
  });

  it('says why something cannot be done and stays where it is', () => {
    const refused = played(opened, { complete: 'review', outcome: 'no_such_outcome' });
    expect(refused).toMatchObject({ steps: [], refused: { zh: expect.stringContaining('no_such_outcome') } });
    expect(after(flow, refused, { act: 'back' })).not.toHaveProperty('refused');
  });

  it('goes back one step, and to the start', () => {
    const paying = played(opened, approve);
    expect(after(flow, paying, { act: 'back' })).toEqual(opened);
    expect(after(flow, paying, { act: 'again' })).toEqual(opened);
    expect(after(flow, paying, { act: 'begin', start: beforeShipment })).toEqual({ start: beforeShipment, steps: [] });
  });

  it('ends, and its end is told with the steps before it', () => {
    let session = played(opened, approve);
    for (let n = 0; n < 10 && seen(session).run.state?.status !== 'ended'; n += 1) {
      const [call] = seen(session).choices.services;
      session = played(session, { service: call?.wait.element ?? '', result: shippedGoods.services[call?.wait.service ?? ''] ?? {} });
    }
    expect(seen(session).history.map(({ kind }) => kind).filter((kind) => kind !== 'rule')).toEqual(['started', 'person', ...session.steps.slice(1).map(() => 'answered'), 'ended']);
    expect(marksOf(flow, seen(session).run, 'refund-only')).toMatchObject({ current: [], failed: [], done: expect.arrayContaining(['review', 'pay']) });
  });
});

describe('what the buyer would be told', () => {
  it('is where the progress page stands, what the shop writes, and the notices with their values, each once', () => {
    const told = { ...flow, notices: { refund_paid: { zh: '退款 {amount} 已原路退回。', en: '{amount} was refunded.' } } };
    let session = played(opened, { complete: 'review', outcome: 'approve', data: { amount: 11_800, fault: 'seller', reply: '马上退给你' } });
    for (let n = 0; n < 10 && seen(session).run.state?.status !== 'ended'; n += 1) {
      const [call] = seen(session).choices.services;
      session = played(session, { service: call?.wait.element ?? '', result: shippedGoods.services[call?.wait.service ?? ''] ?? {} });
    }
    const lines = toldToBuyer(told, seen(session).run.moments).map(({ kind, words }) => `${kind}: ${words.zh}`);
    expect(lines).toContain('step: 卖家处理申请');
    expect(lines).toContain('reply: 马上退给你');
    expect(lines).toContain('notice: 退款 ¥118.00 已原路退回。');
    expect(lines).toEqual(lines.filter((line, at) => line !== lines[at - 1]));
  });

  it('lines that were just taken are those of the last act, in the flow that is shown', () => {
    const { run } = seen(played(opened, approve));
    const { run: before } = seen(opened);
    const fresh = linesTaken(run.moments.slice(before.moments.length), 'refund-only');
    expect(fresh.length).toBeGreaterThan(0);
    expect(linesTaken(before.moments, 'refund-only')).not.toContain(fresh[0]);
  });
});

describe('what can be looked at', () => {
  it('is the way taken, in each flow that the run came into', () => {
    const { run } = seen(played(opened, approve));
    expect(flowsSeen(flow, run)).toEqual(['refund-only', 'pay-refund']);
    expect(marksOf(flow, run, 'refund-only')).toMatchObject({ current: ['pay'], path: expect.arrayContaining(['apply_shippedGate', 'shippedGate_request']) });
    expect(marksOf(flow, run, 'pay-refund').current).toEqual([run.waits.at(-1)?.element]);
  });

  it('is each condition with what it read and what it gave', () => {
    const { run } = seen(opened);
    expect(conditionsOf(flow.program, run.moments)[0]).toMatchObject({ holds: true, from: { en: 'Shipped?' }, reads: [{ path: 'order.shipped', value: true }] });
  });

  it('is the data of the ticket', () => {
    const { run } = seen(played(opened, approve));
    expect(run.state && rootVariables(run.state)).toMatchObject({ approvedAmount: 11_800 });
  });

  it('is what a decision table said, which the page is given', () => {
    const ruled = program(shortFlow('ruled', { nodes: { start: 'startEvent', rule: { type: 'businessRuleTask', ext: { decision: 'limits' } }, work: 'userTask' }, flows: ['start > rule > work'] }));
    const { decide: _, ...undecided } = { ...flow, program: ruled };
    const deciding = { ...undecided, decide: (decision: string) => ({ decision }) };
    const run = replay(deciding, shippedGoods, []);
    expect(historyOf(deciding, run.moments)).toContainEqual(expect.objectContaining({ kind: 'rule' }));
    expect(run.state && rootVariables(run.state)).toMatchObject({ steps: { rule: { decision: 'limits' } } });
    expect(marksOf(undecided, replay(undecided, shippedGoods, []), 'ruled').failed).toEqual(['rule']);
  });

  it('is an incident where the flow gets stuck', () => {
    const broken = { ...flow, program: { ...flow.program, called: {} } };
    const { steps } = played(opened, approve);
    const run = replay(broken, shippedGoods, steps);
    expect(run.refused).toBeUndefined();
    expect(historyOf(broken, run.moments)).toContainEqual(expect.objectContaining({ kind: 'incident' }));
    expect(marksOf(broken, run, 'refund-only').failed).toEqual(['pay']);
  });
});

describe('answers of services', () => {
  it('hold what the flow reads, with the values it asks for', () => {
    const [call] = seen({ start: beforeShipment, steps: [] }).choices.services;
    if (!call) throw new Error('Nothing is called.');
    const fields = answerFields(flow, call.wait.model, call.node);
    expect(fields).toEqual([{ name: 'result', suggestions: expect.arrayContaining(['stopped']) }]);
    expect(suggestedAnswer(beforeShipment, call.node, fields)).toEqual({ result: fields[0]?.suggestions[0] });
    expect(suggestedAnswer({ ...beforeShipment, services: { 'stop-shipment': { result: 'shipped' } } }, call.node, fields)).toEqual({ result: 'shipped' });
  });

  it('are read as what they look like', () => {
    expect(typedAnswer({ a: '12', b: 'true', c: 'stopped', d: '{"x":1}', e: ' ', f: '"12"' })).toEqual({ a: 12, b: true, c: 'stopped', d: { x: 1 }, f: '12' });
  });
});

describe('a run saved as a scenario', () => {
  const tried = new Map<string, ReturnType<typeof shipped>>();

  it.each(loadFlows().filter(({ type }) => type !== 'called').flatMap(({ key, scenarios }) => scenarios.map(({ scenario }) => [key, scenario.name.zh, scenario] as const)))('plays again as it was: %s, %s', async (key, _name, { given }) => {
    const made = tried.get(key) ?? shipped(key);
    tried.set(key, made);
    const trying = await made;
    const start = { now: given.now, order: given.order ?? {}, ticket: {}, variables: given.variables ?? {}, services: given.services as Session['start']['services'] ?? {} };
    let session: Session = { start, steps: [] };
    for (let n = 0; n < 12; n += 1) {
      const [step] = possible(trying, session);
      if (step) session = after(trying, session, { act: 'do', step });
    }
    const saved = toScenario(trying, session, { zh: '试运行' });
    expect(session).not.toHaveProperty('refused');
    expect(runScenario(trying.program, saved, { evaluator: createEvaluator(), environment: { policy: trying.policy }, ...(trying.decide && { decide: trying.decide }) }).difference).toBeUndefined();
  });
});

/** Calls are answered, then steps are done by their last outcome, then what is waited for arrives, then time passes. */
function possible(tried: typeof flow, { start, steps }: Session): ScenarioStep[] {
  const run = replay(tried, start, steps);
  const { services, people, arrivals, deadlines } = choicesOf(tried, run);
  return [
    ...services.map(({ wait, node }): ScenarioStep => ({ service: wait.element, result: typedAnswer(suggestedAnswer(start, node, answerFields(tried, wait.model, node))) })),
    ...people.map(({ wait, node }): ScenarioStep => ({ complete: wait.element, ...(node.ext.outcomes && { outcome: node.ext.outcomes.at(-1)?.code ?? '' }) })),
    ...arrivals.filter(({ aside }) => !aside).map(({ wait }): ScenarioStep => ({ message: wait.name ?? '' })),
    ...deadlines.map(({ dueAt }): ScenarioStep => ({ advance: until(run.now, dueAt) })),
  ];
}
