/* oxlint-disable unicorn/no-thenable -- the scenario file's own word, never awaited */
import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../expressions/evaluator.ts';
import type { Program } from '../kernel/index.ts';
import { compile } from '../model/compile.ts';
import { flowTo, flowXml, lineXml } from '../model/test-xml.ts';
import { differenceCodes } from './differences.ts';
import { runScenario } from './run-scenario.ts';
import type { ScenarioOptions } from './run-scenario.ts';
import type { Scenario } from './schema.ts';

const review = `<startEvent id="start"/>
  <userTask id="review" reflow:status="pending_review" reflow:form="review"><extensionElements>
    <reflow:outcome code="approve" zh="通过"/><reflow:outcome code="reject" zh="拒绝"/>
    <reflow:clock duration="=policy.review" outcome="approve"/><reflow:field code="note" access="read"/>
    <reflow:output name="approved" value="=if data.amount != null then data.amount else request.amount"/></extensionElements></userTask>
  <exclusiveGateway id="decided" default="decided-refund"/>
  <serviceTask id="refund" reflow:service="refund-money" reflow:status="refunding"/>
  <boundaryEvent id="failed" attachedToRef="refund"><errorEventDefinition errorRef="closed"/></boundaryEvent>
  <userTask id="bank" reflow:status="bank_details"/>
  <endEvent id="done" reflow:status="completed"/><endEvent id="rejected" reflow:status="rejected"/>
  ${flowTo('start', 'review')}${flowTo('review', 'decided')}${flowTo('decided', 'rejected', 'outcome = "reject"')}${flowTo('decided', 'refund')}
  ${flowTo('refund', 'done')}${flowTo('failed', 'bank')}${flowTo('bank', 'refund')}`;
const flow = flowXml(review, { roots: '<error id="closed" errorCode="ACCOUNT_CLOSED"/>' });

async function programOf(xml: string, ...called: string[]): Promise<Program> {
  const models = await Promise.all([xml, ...called].map(async (text) => (await compile(text)).model!));
  return { root: models[0]!, called: Object.fromEntries(models.slice(1).map((model) => [model.key, model])) };
}

const scenario: Scenario = {
  name: { zh: '通过' },
  given: { now: '2026-11-19T04:00:00Z', policy: { review: 'P1D' }, variables: { request: { amount: 9900 } } },
  when: [{ complete: 'review', outcome: 'approve', data: { amount: 9000 } }],
  then: { status: 'completed', ended: true, path: ['review', 'refund'], variables: { approved: 9000, steps: { review: { outcome: 'approve' } } }, open: [] },
};

async function play(changes: Partial<Scenario>, options: Partial<ScenarioOptions> = {}, xml = flow, ...called: string[]) {
  return runScenario(await programOf(xml, ...called), { ...scenario, ...changes }, { evaluator: createEvaluator(), ...options });
}

describe('runScenario', () => {
  test('plays to the end and tells path, status, data and the flows that were taken', async () => {
    expect(await play({})).toMatchObject({
      passed: true, path: ['review', 'refund'], status: 'completed', ended: true, open: [], warnings: [],
      variables: { approved: 9000 }, coverage: { flow: ['start-review', 'review-decided', 'decided-refund', 'refund-done'] },
    });
  });

  test('a clock fires when its time passes, at its own time', async () => {
    const result = await play({ when: [{ advance: 'P2D' }], then: { status: 'completed', variables: { approved: 9900 } } });
    expect(result.difference).toBeUndefined();
    expect(result.trace.find((effect) => effect.element === 'refund')?.at).toBe('2026-11-20T04:00:00.000Z');
  });

  test('a call that a later step answers waits for it; one that none answers gets what is given', async () => {
    const when: Scenario['when'] = [{ complete: 'review', outcome: 'approve' }, { advance: 'PT1H' },
      { service: 'refund-money', error: { code: 'ACCOUNT_CLOSED', message: '账户已注销' } }, { complete: 'bank' }];
    const given = { ...scenario.given, services: { refund: { no: 'R1' } } };
    const result = await play({ given, when, then: { path: ['review', 'refund', 'failed', 'bank', 'refund'], status: 'completed', variables: { steps: { refund: { no: 'R1' } } } } });
    expect(result.difference).toBeUndefined();
  });

  test('expectations about gateways and events count only where they are named', async () => {
    const result = await play({ then: { path: ['start', 'review', 'decided', 'refund', 'done'] } });
    expect(result.difference).toBeUndefined();
  });

  test('messages, signals, changes from outside and withdrawal are steps', async () => {
    const xml = flowXml(`<startEvent id="start"/><receiveTask id="parcel" messageRef="m"/><intermediateCatchEvent id="stop"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>
      <intermediateCatchEvent id="paid"><conditionalEventDefinition><condition>paid = true</condition></conditionalEventDefinition></intermediateCatchEvent><userTask id="last"/><endEvent id="end"/>
      ${flowTo('start', 'parcel')}${flowTo('parcel', 'stop')}${flowTo('stop', 'paid')}${flowTo('paid', 'last')}${flowTo('last', 'end')}`, { roots: '<message id="m" name="parcel arrived"/><signal id="s" name="go"/>' });
    const when: Scenario['when'] = [{ message: 'parcel arrived', data: { weight: 3 } }, { signal: 'go' }, { set: { paid: true } }];
    expect(await play({ when, then: { open: ['last'], ended: false } }, {}, xml)).toMatchObject({ passed: true, open: ['last'] });
    expect(await play({ when: [...when, { cancel: true }], then: { ended: true } }, {}, xml)).toMatchObject({ passed: true });
  });

  test('a called flow runs with its parent', async () => {
    const called = lineXml({ inspect: '<userTask id="inspect"/>' }, { id: 'inspection' });
    const xml = lineXml({ call: '<callActivity id="call" calledElement="inspection"/>' });
    expect(await play({ when: [{ complete: 'inspect' }], then: { path: ['call', 'inspect'], ended: true } }, {}, xml, called)).toMatchObject({
      passed: true, coverage: { flow: ['start-call', 'call-end'], inspection: ['start-inspect', 'inspect-end'] },
    });
  });

  test('the given policy is laid on the default one', async () => {
    const given = { ...scenario.given, policy: { other: 1 } };
    const result = await play({ given, when: [{ advance: 'PT1H' }], then: { status: 'completed' } }, { environment: { policy: { review: 'PT30M' } } });
    expect(result.difference).toBeUndefined();
  });

  test('gives the same result twice', async () => {
    const program = await programOf(flow);
    const evaluator = createEvaluator();
    expect(runScenario(program, scenario, { evaluator })).toEqual(runScenario(program, scenario, { evaluator }));
  });
});

describe('the first difference, in words', () => {
  const forms = { review: { properties: { amount: {}, note: {} } } };
  const tick = lineXml({ tick: '<intermediateCatchEvent id="tick"><timerEventDefinition><timeDate>2020-01-01T00:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent>' })
    .replace('targetRef="end"', 'targetRef="tick"');
  const cases: [string, Partial<Scenario>, string | undefined, string?][] = [
    ['not-started', { given: { ...scenario.given, start: 'nowhere' } }, undefined],
    ['not-open', { when: [{ complete: 'bank' }] }, 'bank'],
    ['unknown-outcome', { when: [{ complete: 'review', outcome: 'maybe' }] }, 'review'],
    ['unknown-outcome', { when: [{ complete: 'review' }] }, 'review'],
    ['unknown-field', { when: [{ complete: 'review', outcome: 'approve', data: { colour: 1 } }] }, 'review'],
    ['unknown-field', { when: [{ complete: 'review', outcome: 'approve', data: { note: 'x' } }] }, 'review'],
    ['no-service', { when: [{ service: 'refund', result: {} }] }, 'refund'],
    ['not-accepted', { when: [{ message: 'nobody waits' }] }, undefined],
    ['not-accepted', { when: [{ advance: 'Pxx' }] }, undefined],
    ['endless', {}, undefined, tick],
    ['incident', { when: [{ complete: 'review', outcome: 'approve' }, { service: 'refund', error: { code: 'UNKNOWN' } }] }, 'refund'],
    ['no-incident', { then: { incident: 'uncaught_error' } }, undefined],
    ['path-other', { then: { path: ['review', 'bank', 'refund'] } }, 'refund'],
    ['path-short', { then: { path: ['review', 'refund', 'bank'] } }, 'bank'],
    ['path-long', { then: { path: ['review'] } }, 'refund'],
    ['status', { then: { status: 'rejected' } }, undefined],
    ['should-end', { when: [], then: { ended: true } }, 'review'],
    ['should-go-on', { then: { ended: false } }, undefined],
    ['open', { when: [], then: { open: ['bank'] } }, 'review'],
    ['variable', { then: { variables: { approved: 1 } } }, undefined],
    ['variable', { then: { variables: { steps: { review: { outcome: ['approve'] } } } } }, undefined],
  ];

  test.each(cases)('%s (%j)', async (code, changes, element, xml) => {
    const result = await play(changes, { forms }, xml);
    expect(result.passed).toBe(false);
    expect(result.difference).toMatchObject({ code, message: { zh: expect.any(String), en: expect.any(String) } });
    expect(result.difference!.element).toBe(element);
    expect(result.difference!.message.en).not.toMatch(/\{\w+\}/);
  });

  test('an incident that is expected is no difference', async () => {
    const changes: Partial<Scenario> = { when: [{ complete: 'review', outcome: 'approve' }, { service: 'refund', error: { code: 'UNKNOWN' } }], then: { incident: 'uncaught_error' } };
    expect((await play(changes)).difference).toBeUndefined();
  });

  test('every code of the list is shown by a case', () => {
    const shown = new Set(cases.map(([code]) => code));
    expect(differenceCodes.filter((code) => !shown.has(code))).toEqual([]);
  });
});
