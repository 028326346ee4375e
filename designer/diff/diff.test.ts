import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import type { Form } from '../../server/contracts/types.ts';
import type { Speaker } from '../words/speaker.ts';
import { compareSides, type ChangeLine, type Compared } from './change-lines.ts';
import { formChanges } from './form-changes.ts';
import { mergeRemoved } from './merge-removed.ts';
import { readSide } from './side.ts';

function speaker(language: 'zh' | 'en'): Speaker {
  return {
    language, label: (label) => (language === 'en' ? (label?.en ?? label?.zh) : label?.zh) ?? '', role: (code) => `角色${code}`, group: (code) => code, status: (code) => code, service: (id) => id, decision: (key) => key, policy: () => undefined,
  };
}

const flow = loadFlows().find(({ key }) => key === 'refund-only');
const shipped = flow?.xml ?? '';
const forms = (flow?.forms ?? []) as unknown as Form[];

async function compared(from: string | RegExp, to: string, language: 'zh' | 'en' = 'zh'): Promise<Compared> {
  const changed = shipped.replace(from, to);
  if (changed === shipped) throw new Error(`The shipped flow has no ${String(from)}.`);
  return compareSides(await readSide(shipped, forms), await readSide(changed, forms), speaker(language));
}

const said = ({ lines }: Compared): Omit<ChangeLine, 'element'>[] => lines.map(({ element: _element, ...line }) => line);

describe('two versions in words', () => {
  it('say nothing where nothing differs', async () => {
    const side = await readSide(shipped, forms);
    expect(await compareSides(side, side, speaker('zh'))).toEqual({ lines: [], drawn: { added: new Set(), changed: new Set(), removed: new Set() } });
  });

  it('tell a deadline by its length, and what silence does', async () => {
    const [line] = said(await compared(/(id="review"[\s\S]*?<reflow:clock duration=")[^"]*"/, '$1P1D"'));
    expect(line).toMatchObject({ kind: 'changed', name: '客服审核', what: '时限的时长', to: '1 天' });
    expect(line?.effect).toMatch(/没人处理就当作“.+”；已经在走的时限不变/);
  });

  it('tell people by their roles, and that only new work is concerned', async () => {
    const [line] = said(await compared('<reflow:people roles="agent,supervisor"', '<reflow:people roles="supervisor"', 'en'));
    expect(line).toMatchObject({ kind: 'changed', from: '角色agent, 角色supervisor', to: '角色supervisor', effect: 'Concerns work that reaches this step from now on' });
  });

  it('tell a condition by the names of its outcomes', async () => {
    const lines = said(await compared('outcome = "reject"<', 'outcome = "approve"<'));
    expect(lines).toEqual([expect.objectContaining({ kind: 'changed', what: '条件', from: expect.stringContaining('“驳回”'), to: expect.stringContaining('“通过'), effect: '工单会走别的路，重放会算出有多少张' })]);
  });

  it('tell a step that has another id as gone and new, without the lines that were bent around it', async () => {
    const renamed = shipped.replaceAll(/((?:id|sourceRef|targetRef|attachedToRef|bpmnElement|sameAs)=")review"/g, '$1examine"').replaceAll('steps.review', 'steps.examine');
    const { lines, drawn } = await compareSides(await readSide(shipped, forms), await readSide(renamed, forms), speaker('zh'));
    expect(lines.filter(({ kind }) => kind === 'added').map(({ element }) => element)).toEqual(['examine']);
    expect(lines.filter(({ kind }) => kind === 'removed').map(({ element }) => element)).toEqual(['review']);
    expect(lines.find(({ kind }) => kind === 'added')?.effect).toMatch(/办“客服审核”/);
    expect(lines.some(({ name }) => name.includes('→') && name.includes('客服审核'))).toBe(false);
    expect(drawn.changed.size).toBeGreaterThan(0);
  });
});

describe('forms of two versions', () => {
  it('differ by field: new, gone, otherwise', () => {
    const form = (properties: object, required: string[] = []): Form => ({ key: 'review', title: { zh: '审核' }, schema: { type: 'object', properties, required }, ui: {}, labels: {} });
    const before = [form({ amount: { type: 'integer' }, note: { type: 'string' } })];
    expect(formChanges(before, [form({ amount: { type: 'integer' }, photos: { type: 'array' } }, ['amount'])])).toEqual([expect.objectContaining({ kind: 'changed', added: ['photos'], removed: ['note'], changed: ['amount'] })]);
    expect(formChanges(before, before)).toEqual([]);
    expect(formChanges(before, []).map(({ kind }) => kind)).toEqual(['removed']);
  });
});

describe('two versions in one picture', () => {
  it('draw what is gone in again, with its shape, and leave the rest as it is', async () => {
    const renamed = shipped.replaceAll(/((?:id|sourceRef|targetRef|attachedToRef|bpmnElement|sameAs)=")review"/g, '$1examine"').replaceAll('steps.review', 'steps.examine');
    const merged = await mergeRemoved(shipped, renamed, new Set(['review']));
    expect(merged).toMatch(/<bpmn:userTask id="review"/);
    expect(merged).toMatch(/<bpmndi:BPMNShape [^>]*bpmnElement="review"/);
    expect(merged).toMatch(/<bpmn:userTask id="examine"/);
    const ids = [...merged.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
    expect(await mergeRemoved(shipped, renamed, new Set())).toBe(renamed);
  });
});
