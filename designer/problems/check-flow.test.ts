import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import { loadFlows } from '../../definitions/flows/index.ts';
import { serviceTasks } from '../../definitions/service-tasks/index.ts';
import { defaultGroups } from '../../definitions/groups.ts';
import type { Form, ServiceTaskCard } from '../../server/contracts/types.ts';
import { compileForm } from '../forms/model/compile-form.ts';
import { removeField, renameField } from '../forms/model/edit-form.ts';
import type { FormModel } from '../forms/model/form-model.ts';
import { parseForm } from '../forms/model/parse-form.ts';
import { checkFlow, type Surroundings } from './check-flow.ts';

const flows = loadFlows();
const flow = flows.find(({ key }) => key === 'return-refund')!;
const around: Surroundings = {
  services: serviceTasks as unknown as ServiceTaskCard[], flows: flows.map(({ key }) => key), decisions: loadDecisions().map(({ key }) => key), tables: {}, groups: defaultGroups.map(({ code }) => code), ticketSchema: {},
};

/** What is said of the flow once its form `review` is changed. */
async function problemsWith(change: (form: FormModel) => FormModel, xml = flow.xml) {
  const forms = (flow.forms as Form[]).map((form) => (form.key === 'review' ? compileForm(change(parseForm(form))) : form));
  return (await checkFlow(xml, forms, around)).problems.filter(({ severity }) => severity === 'error');
}

describe('a field that something reads', () => {
  it('may go or be called otherwise: every setting that reads it is named, with a way to it and to the form', async () => {
    expect(await problemsWith((form) => form)).toEqual([]);
    for (const change of [(form: FormModel) => removeField(form, 'amount'), (form: FormModel) => renameField(form, 'amount', 'granted')]) {
      const problems = await problemsWith(change);
      expect(problems).toContainEqual(expect.objectContaining({ code: 'field-unknown', element: 'review', form: 'review' }));
      expect(problems.map(({ message }) => message.zh)).toContainEqual(expect.stringMatching(/^“客服审核”的存成的数据要用“客服审核”填的字段“amount”，表单“[^”]+”里没有它了。/));
    }
  });

  it('may be missed by a condition of the flow and by one of the form itself', async () => {
    const condition = flow.xml.replace('needsSupervisor = true', 'steps.review.reply = null');
    expect((await problemsWith((form) => removeField(form, 'reply'), condition)).map(({ element }) => element)).toContain('reviewGate_superviseRefund');
    const shown = (form: FormModel): FormModel => ({ ...form, fields: form.fields.map((field) => (field.code === 'reply' ? { ...field, ui: { ...field.ui, 'ui:showWhen': 'fault = "buyer"' } } : field)) });
    expect(await problemsWith((form) => removeField(shown(form), 'fault'))).toContainEqual(expect.objectContaining({ code: 'form-condition-unknown', form: 'review', field: 'reply' }));
  });

  it('is back with everything that read it once it is there again', async () => {
    const gone = flow.forms.map((form) => (form.key === 'review' ? compileForm(removeField(parseForm(form as Form), 'amount')) : form)) as Form[];
    expect((await checkFlow(flow.xml, gone, around)).problems.some(({ code }) => code === 'field-unknown')).toBe(true);
    expect((await checkFlow(flow.xml, flow.forms as Form[], around)).problems.some(({ code }) => code === 'field-unknown')).toBe(false);
  });
});
