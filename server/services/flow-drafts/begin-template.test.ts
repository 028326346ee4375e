import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import type { Model } from '../../../engine/kernel/types.ts';
import { compile } from '../../../engine/model/compile.ts';
import { lint } from '../../../engine/model/lint.ts';
import { runScenario } from '../../../engine/scenarios/run-scenario.ts';
import { scenarioSchema } from '../../../engine/scenarios/schema.ts';
import { flowRegistry } from '../../cli/registry.ts';
import { loadFlows } from '../../../definitions/flows/index.ts';
import { ticketTypeSchema } from '../../../definitions/domain/ticket-type.ts';
import { defaultPolicy } from '../../../definitions/policies/default-policy.ts';
import { loadTemplates } from '../../../definitions/templates/index.ts';
import { beginTemplate } from './begin-template.ts';

const flows = loadFlows();
const paid = (await compile(flows.find(({ key }) => key === 'pay-refund')?.xml ?? '')).model as Model;
const ajv = new Ajv({ strict: false, formats: { 'date-time': true } });

describe.each(loadTemplates())('the template $key', ({ key, description, xml, forms, scenarios, ticketType, steps }) => {
  test('keeps every publish rule with its own forms, drawn as it will be', async () => {
    const begun = await beginTemplate(key, 'ours', { zh: '我们的', en: 'Ours' });
    const { model, problems } = await compile(begun.xml);
    expect(problems).toEqual([]);
    expect(model).toMatchObject({ key: 'ours', label: { zh: '我们的', en: 'Ours' } });
    expect(begun.xml.match(/<bpmndi:BPMNShape/g)?.length).toBe(Object.keys((model as Model).nodes).length);
    const registry = flowRegistry({ forms: Object.fromEntries(forms.map((form) => [form.key, form.schema])), flows: flows.map((flow) => flow.key) });
    expect(lint(model as Model, registry)).toEqual([]);
    expect(steps).toBeGreaterThan(1);
    expect(description.en).toBeTruthy();
    if (ticketType) expect(ajv.validate(ticketTypeSchema, ticketType), ajv.errorsText()).toBe(true);
  });

  test('has scenarios that pass and take every line', async () => {
    const { model } = await compile(xml);
    const schemas = Object.fromEntries(forms.map((form) => [form.key, form.schema]));
    const taken = scenarios.flatMap(({ scenario }) => {
      expect(ajv.validate(scenarioSchema, scenario), ajv.errorsText()).toBe(true);
      const { difference, coverage } = runScenario({ root: model as Model, called: { 'pay-refund': paid } }, scenario, { evaluator: createEvaluator(), environment: { policy: defaultPolicy }, forms: schemas });
      expect(difference, scenario.name.en).toBeUndefined();
      return coverage[key] ?? [];
    });
    expect(Object.keys((model as Model).flows).filter((line) => !taken.includes(line))).toEqual([]);
  });

  test('every field of its forms has its words in both languages', () => {
    for (const form of forms) for (const field of Object.keys(form.schema.properties as object)) expect(form.labels[field], `${form.key}.${field}`).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
  });
});
