import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flowTo, flowXml, lineXml } from '../../engine/model/test-xml.ts';
import { loadFlows } from '../../definitions/flows/index.ts';
import { runCli } from './run.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'reflow-cli-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err: err.join('\n') };
}

async function file(content: string | Buffer, name = 'flow.bpmn'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Elements entered, in order. */
async function path(xml: string, ...options: string[]): Promise<string[]> {
  const { out } = await run('trace', await file(xml), '--now', '2026-11-19T04:00:00Z', ...options);
  return out.map((line) => JSON.parse(line) as { event: string; element: string }).filter(({ event }) => event === 'enter').map(({ element }) => element);
}

const review = flowXml(`<startEvent id="start"/><userTask id="review"/><boundaryEvent id="late" attachedToRef="review"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
  <exclusiveGateway id="split" default="split-no"/><task id="yes"/><task id="no"/><task id="slow"/>
  ${flowTo('start', 'review')}${flowTo('review', 'split')}${flowTo('split', 'yes', "${outcome == 'approve' && amount > 5}")}${flowTo('split', 'no')}${flowTo('late', 'slow')}`);

describe('trace', () => {
  test('prints one JSON object a line for everything that happens', async () => {
    const { code, out } = await run('trace', await file(lineXml({ a: '<task id="a"/>' })), '--now', '2026-11-19T04:00:00Z');
    expect(code).toBe(0);
    expect(out.map((line) => Object.keys(JSON.parse(line) as object))).toEqual(out.map(() => ['at', 'event', 'element', 'instance']));
    expect(JSON.parse(out[0]!)).toEqual({ at: '2026-11-19T04:00:00.000Z', event: 'enter', element: 'start', instance: expect.any(String) });
    expect(out.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['enter', 'complete', 'take', 'enter', 'complete', 'take', 'enter', 'complete']);
  });

  test('completes people\'s steps at once, and takes answers and variables where they are given', async () => {
    expect(await path(review)).toEqual(['start', 'review', 'split', 'no']);
    expect(await path(review, '--answers', '{"review":"approve"}', '--variables', '{"amount":9}')).toEqual(['start', 'review', 'split', 'yes']);
    expect(await path(review, '--answers', '{"review":["approve"]}', '--variables', '{"amount":1}')).toEqual(['start', 'review', 'split', 'no']);
  });

  test('a step that is left waiting lets its timer fire, but not after the end of the trace', async () => {
    expect(await path(review, '--answers', '{"review":[null]}')).toEqual(['start', 'review', 'late', 'slow']);
    const { code, err } = await run('trace', await file(review), '--answers', '{"review":[null]}', '--now', '2026-11-19T04:00:00Z', '--until', '2026-11-20T00:00:00Z');
    expect([code, err]).toEqual([0, expect.stringContaining('still waiting: review (user), late (timer until 2026-11-21T04:00:00.000Z)')]);
  });

  test('timers fire in the order of their time, whatever branch they are in', async () => {
    const timer = (id: string, duration: string) => `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
    const xml = flowXml(`<startEvent id="start"/><parallelGateway id="fork"/>${timer('late', 'P3D')}${timer('early', 'PT1H')}<task id="a"/><task id="b"/>
      ${flowTo('start', 'fork')}${flowTo('fork', 'late')}${flowTo('fork', 'early')}${flowTo('late', 'a')}${flowTo('early', 'b')}`);
    expect(await path(xml)).toEqual(['start', 'fork', 'late', 'early', 'b', 'a']);
  });

  test('answers fail services, deliver messages and are used one after the other', async () => {
    const xml = flowXml(`<startEvent id="start"/><serviceTask id="pay"/><boundaryEvent id="failed" attachedToRef="pay"><errorEventDefinition errorRef="e"/></boundaryEvent>
      <receiveTask id="parcel"/><exclusiveGateway id="heavy" default="heavy-end"/><task id="carry"/><endEvent id="end"/>
      ${flowTo('start', 'pay')}${flowTo('failed', 'pay')}${flowTo('pay', 'parcel')}${flowTo('parcel', 'heavy')}${flowTo('heavy', 'carry', 'steps.parcel.kg > 9')}${flowTo('heavy', 'end')}`, { roots: '<error id="e" errorCode="BUSY"/>' });
    expect(await path(xml, '--answers', '{"pay":[{"error":{"code":"BUSY"}},{"no":1}],"parcel":{"kg":10}}')).toEqual(['start', 'pay', 'failed', 'pay', 'parcel', 'heavy', 'carry']);
  });

  test('messages that nobody answers arrive only when nothing else can happen', async () => {
    const wait = (id: string, definition: string) => `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
    const gateway = (timer: string) => flowXml(`<startEvent id="start"/><eventBasedGateway id="g"/>${wait('called', '<messageEventDefinition/>')}${wait('time', timer)}
      ${flowTo('start', 'g')}${flowTo('g', 'called')}${flowTo('g', 'time')}`);
    expect(await path(gateway('<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>'))).toContain('time');
    expect(await path(gateway('<conditionalEventDefinition><condition>=false</condition></conditionalEventDefinition>'))).toContain('called');
  });

  test('runs the processes that a file calls, and passes calls of what is nowhere', async () => {
    const xml = lineXml({ call: '<callActivity id="call" calledElement="inner"/>', away: '<callActivity id="away" calledElement="nowhere"/>' })
      .replace('</definitions>', `<process id="inner"><startEvent id="s"/><task id="t"/>${flowTo('s', 't')}</process></definitions>`);
    expect(await path(xml)).toEqual(['start', 'call', 's', 't', 'away', 'end']);
  });

  test('starts where only messages start, and where it is told to', async () => {
    const xml = flowXml(`<startEvent id="mail"><messageEventDefinition/></startEvent><startEvent id="shop"><messageEventDefinition/></startEvent><task id="a"/>${flowTo('mail', 'a')}${flowTo('shop', 'a')}`);
    expect(await path(xml)).toEqual(['mail', 'a']);
    expect(await path(xml, '--start', 'shop')).toEqual(['shop', 'a']);
  });

  test('an incident ends with 1, a flow that never ends as well, a file that cannot run with 2', async () => {
    const stuck = await run('trace', await file(lineXml({ a: '<task id="a"/>' }).replace('targetRef="end">', 'targetRef="end"><conditionExpression>=false</conditionExpression>')));
    expect([stuck.code, stuck.err]).toEqual([1, expect.stringContaining('incident  a  no_flow')]);
    const endless = await run('trace', await file(lineXml({ a: '<userTask id="a"/>', b: '<task id="b"/>' }).replace('sourceRef="b" targetRef="end"', 'sourceRef="b" targetRef="a"')));
    expect([endless.code, endless.err]).toEqual([1, expect.stringContaining('goes on for ever')]);
    expect((await run('trace', await file(lineXml({ a: '<complexGateway id="a"/>' })))).code).toBe(2);
  });

  test('reads files in the encoding that they declare', async () => {
    const utf16 = Buffer.from(`\ufeff${lineXml({ a: '<task id="a" name="审核"/>' }).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const { out } = await run('trace', await file(utf16, 'utf16.bpmn'));
    expect(out).toHaveLength(8);
  });

  test.each([
    [['trace', 'missing.bpmn'], 'Cannot read missing.bpmn'], [['trace', 'FILE', '--variables', '{'], '--variables is not JSON'],
    [['trace', 'FILE', '--answers', '[]'], '--answers must be a JSON object'], [['trace', 'FILE', '--until', 'soon'], '--until is not a date'],
    [['trace', 'FILE', '--start', 'nowhere'], 'cannot start at "nowhere"'], [['trace'], 'missing required argument'], [['fly'], 'unknown command'],
  ])('%j ends with 2 and says why', async (args, words) => {
    const path = await file(lineXml({ a: '<task id="a"/>' }));
    const { code, err } = await run(...args.map((arg) => (arg === 'FILE' ? path : arg)));
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('lint', () => {
  test.each(loadFlows().map(({ key }) => key))('the shipped flow %s may be published', async (key) => {
    expect(await run('lint', fileURLToPath(new URL(`../../definitions/flows/${key}/flow.bpmn`, import.meta.url)))).toMatchObject({ code: 0, out: [] });
  });

  test('a flow with errors ends with 1 and a line for each', async () => {
    const { code, out } = await run('lint', await file(lineXml({ a: '<userTask id="a"/>', b: '<serviceTask id="b" reflow:service="teleport"/>' })));
    expect(code).toBe(1);
    expect(out).toEqual([expect.stringMatching(/^error {2}b {2}service-unknown {2}.*teleport/), expect.stringMatching(/^error {2}a {2}people-missing/)]);
  });
});

describe('test, diff and layout', () => {
  test('the scenarios of a shipped flow pass', async () => {
    const { code, out } = await run('test', 'pay-refund');
    expect([code, out.at(-1)]).toEqual([0, expect.stringMatching(/^pay-refund: (\d+) of \1 scenarios pass$/)]);
  });

  test('a flow that does not exist is named', async () => {
    expect(await run('test', 'nope')).toMatchObject({ code: 2, err: expect.stringContaining('There is no flow "nope"') });
  });

  test('diff says what changed, and ends with 0 when nothing did', async () => {
    const before = await file(lineXml({ a: '<task id="a" name="甲"/>' }), 'before.bpmn');
    const after = await file(lineXml({ a: '<task id="a" name="乙"/>' }), 'after.bpmn');
    expect(await run('diff', before, after)).toMatchObject({ code: 1, out: ['changed  a  Step "乙": name changed from “甲” to “乙”  步骤“乙”：名称由 “甲” 改为 “乙”'] });
    expect(await run('diff', before, before)).toMatchObject({ code: 0, out: [] });
  });

  test('layout draws every step and flow of a file without a drawing', async () => {
    const { code, out } = await run('layout', await file(lineXml({ a: '<task id="a"/>' })));
    expect(code).toBe(0);
    expect(out.join('').match(/BPMNShape/g)).toHaveLength(6);
    expect(out.join('').match(/<bpmndi:BPMNEdge/g)).toHaveLength(2);
  });
});

describe('bin/reflow.js', () => {
  test('runs the command line and hands its answer and exit code on', async () => {
    const bin = fileURLToPath(new URL('../../bin/reflow.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [bin, 'trace', await file(lineXml({ a: '<task id="a"/>' }))]);
    expect(stdout.trim().split('\n')).toHaveLength(8);
    await expect(promisify(execFile)(process.execPath, [bin, 'trace', 'missing.bpmn'])).rejects.toMatchObject({ code: 2 });
  });
});
