import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import { compile } from '../../../engine/model/compile.ts';
import type { Form } from '../../../server/contracts/types.ts';
import { parseForm } from '../model/parse-form.ts';
import { fieldUses } from './field-uses.ts';
import { changeAccess, outcomesOf, stepsOf } from './form-steps.ts';

const { paths } = createEvaluator();
const folder = 'definitions/flows/return-refund';
const xml = readFileSync(`${folder}/flow.bpmn`, 'utf8');
const form = (key: string) => parseForm(JSON.parse(readFileSync(`${folder}/forms/${key}.json`, 'utf8')) as Form);
const { model } = await compile(xml);

describe('steps of a form', () => {
  it('are those that fill it, with who does them, what each may see, and how they can end', () => {
    const [review] = stepsOf(model, 'review');
    expect(review).toMatchObject({ id: 'review', roles: expect.arrayContaining(['agent']) as string[], fields: { counterAmount: 'read' } });
    expect(outcomesOf(stepsOf(model, 'review')).map(({ code }) => code)).toEqual(expect.arrayContaining(['approve', 'reject', 'offer']));
  });

  it('get another permission for a field, and nothing else of the flow changes', async () => {
    const read = await changeAccess(xml, { form: 'review', step: 'review' }, 'reply', { set: 'read' });
    const after = (await compile(read!)).model!;
    expect(after.nodes.review?.ext.fields).toEqual({ ...model!.nodes.review!.ext.fields, reply: 'read' });
    const back = await changeAccess(read!, { form: 'review', step: 'review' }, 'reply', { set: 'write' });
    expect((await compile(back!)).model).toEqual(model);
  });

  it('follow a field that is renamed, and forget one that is gone', async () => {
    const renamed = (await compile((await changeAccess(xml, { form: 'review' }, 'counterAmount', { rename: 'asked' }))!)).model!;
    expect(renamed.nodes.review?.ext.fields).toMatchObject({ asked: 'read' });
    const gone = (await compile((await changeAccess(xml, { form: 'review' }, 'counterAmount', 'forget'))!)).model!;
    expect(gone.nodes.review?.ext.fields).not.toHaveProperty('counterAmount');
  });

  it('stay as they are in a flow that cannot be read', async () => {
    expect(await changeAccess('<nothing', { form: 'review' }, 'reply', 'forget')).toBeUndefined();
  });
});

describe('uses of a field', () => {
  it('name the expressions that read it and the steps that fill it in beforehand', () => {
    const uses = fieldUses(form('review'), 'amount', model, paths);
    expect(uses).toContainEqual(expect.objectContaining({ kind: 'reads', element: 'review' }));
    expect(fieldUses(form('review'), 'counterAmount', model, paths)).toContainEqual(expect.objectContaining({ kind: 'filled', element: 'review' }));
  });

  it('name the scenarios that answer a step with it', () => {
    const scenarios = [{ key: 'with', scenario: { name: { zh: '有' }, when: [{ complete: 'review', outcome: 'approve', data: { amount: 1 } }] } }, { key: 'without', scenario: { name: { zh: '无' }, when: [{ advance: 'P1D' }, { complete: 'change', data: { amount: 1 } }] } }];
    expect(fieldUses(form('review'), 'amount', model, paths, scenarios).filter(({ kind }) => kind === 'scenario')).toEqual([{ kind: 'scenario', scenario: 'with', label: { zh: '有' } }]);
  });

  it('name the fields whose condition or rule asks for it, also in rules that the builder only keeps', () => {
    const review = form('review');
    expect(fieldUses(review, 'rejectCode', model, paths)).toContainEqual({ kind: 'kept' });
    const shown = { ...review, fields: review.fields.map((field) => (field.code === 'proof' ? { ...field, ui: { 'ui:showWhen': 'fault = "buyer"' } } : field)) };
    expect(fieldUses(shown, 'fault', model, paths)).toContainEqual({ kind: 'condition', field: 'proof', label: expect.objectContaining({ zh: '凭证' }) as object });
  });
});
