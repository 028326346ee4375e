import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DecisionDetail, FlowDetail } from '../../contracts/types.ts';
import { startServer, type TestServer } from '../../../test/helpers/server.ts';
import { runCli } from '../run.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'reflow-sync-'));
beforeAll(async () => {
  server = await startServer();
  vi.stubEnv('REFLOW_API_KEY', server.key.headers.authorization?.replace('Bearer ', '') ?? '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli([...args, '--server', server.url], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const deploy = (...options: string[]) => run('deploy', folder, ...options);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const change = (name: string, from: string, to: string): void => {
  expect(read(name)).toContain(from);
  writeFileSync(join(folder, name), read(name).replace(from, to));
};
const versionOf = async (key: string): Promise<number | null> => (await server.key.get<FlowDetail>(`/flows/${key}`)).version;

describe('definitions as files', () => {
  test('are pulled whole, and differ from nothing', async () => {
    expect(await run('pull', folder)).toMatchObject({ code: 0, err: expect.stringMatching(/definitions in \d+ files/) });
    for (const name of ['flows/refund-only/flow.bpmn', 'flows/refund-only/flow.json', 'flows/refund-only/ticket.schema.json', 'flows/refund-only/forms/review.json', 'decisions/auto-approval.json', 'policy.json', 'reasons.json', 'calendar.json', 'service-levels.json', 'reflow.lock.json']) {
      expect(existsSync(join(folder, name)), name).toBe(true);
    }
    expect(JSON.parse(read('reflow.lock.json'))).toMatchObject({ 'flows/refund-only': 1, policy: 1 });
    expect(await deploy()).toEqual({ code: 0, out: '', err: 'Nothing differs.' });
  });

  test('are shown before they are sent, sent once, and then differ from nothing again', async () => {
    change('flows/resend-invoice/flow.bpmn', 'name="补寄发票"', 'name="重开发票"');
    change('decisions/auto-approval.json', '"en": "', '"en": "New: ');
    const shown = await deploy('--dry-run');
    expect(shown).toMatchObject({ code: 1, err: '2 would be published.' });
    expect(shown.out).toContain('flows/resend-invoice');
    expect(shown.out).toContain('重开发票');
    expect(shown.out).toMatch(/decisions\/auto-approval\n.*New: /);
    expect(await versionOf('resend-invoice')).toBe(1);

    expect(await deploy('--note', 'from git')).toMatchObject({ code: 0, err: expect.stringContaining('flows/resend-invoice: version 2') });
    const { versions, label } = await server.key.get<FlowDetail>('/flows/resend-invoice');
    expect(versions[0]).toMatchObject({ version: 2, note: 'from git' });
    expect(label.zh).toBe('重开发票');
    expect((await server.key.get<DecisionDetail>('/decisions/auto-approval')).summary.version).toBe(2);
    expect(await deploy()).toMatchObject({ code: 0, err: 'Nothing differs.' });
  });

  test('a new flow goes with its forms and scenarios, after those that it calls', async () => {
    const template = new URL('../../../definitions/templates/simple-refund/', import.meta.url);
    const at = 'flows/simple-refund';
    const { mkdirSync, cpSync } = await import('node:fs');
    mkdirSync(join(folder, at));
    cpSync(template, join(folder, at), { recursive: true });
    const { key, label, description, ticketType } = JSON.parse(read(`${at}/template.json`)) as Record<string, unknown>;
    rmSync(join(folder, at, 'template.json'));
    writeFileSync(join(folder, at, 'flow.json'), JSON.stringify({ key, type: 'simple_refund', label, description, ticketType }));
    expect(await deploy()).toMatchObject({ code: 0, out: 'flows/simple-refund (new)\n  is new' });
    expect(await server.key.get<FlowDetail>('/flows/simple-refund')).toMatchObject({ version: 1, type: 'simple_refund', description, ticketType });
    expect((await server.key.get<{ items: { key: string }[] }>('/flows/simple-refund/versions/1/scenarios')).items.map((one) => one.key)).toEqual(['01-approved', '02-rejected', '03-silence']);
    await run('pull', folder);
    expect(await deploy()).toMatchObject({ code: 0, err: 'Nothing differs.' });
  });

  test('an error in one of them keeps all of them here, with the step it is about', async () => {
    change('policy.json', '"afterSale": ', '"afterSale": 1');
    change('flows/simple-refund/flow.bpmn', 'reflow:form="review"', 'reflow:form="no-such-form"');
    const refused = await deploy('--force');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was sent.') });
    expect(refused.err).toMatch(/error {2}review/);
    expect((await server.key.get<{ version: number }>('/policy')).version).toBe(1);
    change('flows/simple-refund/flow.bpmn', 'reflow:form="no-such-form"', 'reflow:form="review"');
    change('policy.json', '"afterSale": 1', '"afterSale": ');
  });

  test('a scenario that comes out otherwise does too', async () => {
    change('flows/simple-refund/scenarios/01-approved.json', '"status": "completed"', '"status": "closed"');
    expect(await deploy()).toMatchObject({ code: 1, err: expect.stringMatching(/Scenario 01-approved: The status should be "closed", but it is "completed"/) });
    change('flows/simple-refund/scenarios/01-approved.json', '"status": "closed"', '"status": "completed"');
  });

  test('what the shop has published since the pull is not overwritten, unless it is forced', async () => {
    const { xml } = await server.key.get<{ xml: string }>('/flows/simple-refund/draft');
    await server.key.post('/flows/simple-refund/publish', { xml: xml.replace('客服审核', '店员审核'), note: '店里改的' });
    change('flows/simple-refund/flow.bpmn', '客服审核', '专员审核');
    expect(await deploy()).toMatchObject({ code: 1, err: expect.stringContaining('flows/simple-refund: the shop has version 2; version 1 was pulled.') });
    expect(await versionOf('simple-refund')).toBe(2);
    expect(await deploy('--force')).toMatchObject({ code: 0, err: expect.stringContaining('flows/simple-refund: version 3') });
    expect(await deploy()).toMatchObject({ code: 0, err: 'Nothing differs.' });
  });

  test('the policy, reasons, opening hours and promises go as well', async () => {
    const calendar = JSON.parse(read('calendar.json')) as Record<string, unknown>;
    const reasons = JSON.parse(read('reasons.json')) as { zh: string }[];
    writeFileSync(join(folder, 'reasons.json'), JSON.stringify(reasons.map((reason, at) => (at === 0 ? { ...reason, zh: '不想要啦' } : reason)), null, 2));
    const shown = await deploy('--dry-run');
    expect(shown.out).toMatch(/^policy\n {2}reasons.json\[0\]\.zh: ".*" → "不想要啦"$/);
    expect(await deploy()).toMatchObject({ code: 0, err: expect.stringContaining('policy: version 2') });
    expect(JSON.stringify(await server.key.get('/policy'))).toContain('不想要啦');
    expect(JSON.parse(read('calendar.json'))).toEqual(calendar);
  });

  test.each([
    ['a folder that is not there', () => ['deploy', join(folder, 'nowhere')], /There is no folder/],
    ['a folder without definitions', () => ['deploy', mkdtempSync(join(tmpdir(), 'reflow-empty-'))], /holds no definitions/],
  ])('%s is told', async (_what, args, words) => {
    expect(await run(...args())).toMatchObject({ code: 2, err: expect.stringMatching(words) });
  });

  test('broken JSON is told with its file, and nothing is sent', async () => {
    const whole = read('decisions/auto-approval.json');
    writeFileSync(join(folder, 'decisions/auto-approval.json'), whole.slice(0, 40));
    expect(await deploy()).toMatchObject({ code: 2, err: expect.stringContaining('decisions/auto-approval.json is not JSON') });
    writeFileSync(join(folder, 'decisions/auto-approval.json'), whole);
  });
});
