import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Model, Program } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { lint } from '../../engine/model/lint.ts';
import type { Registry } from '../../engine/model/rule.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import { scenarioSchema } from '../../engine/scenarios/schema.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { loadDecisions } from '../decisions/index.ts';
import { defaultPolicy } from '../policies/default-policy.ts';
import { serviceTasks } from '../service-tasks/index.ts';
import { loadFlows, type ShippedFlow } from './index.ts';

const flows = loadFlows();
const decisions = loadDecisions();
const compiled = new Map(await Promise.all(flows.map(async (flow) => [flow.key, await compile(flow.xml)] as const)));
const modelOf = (key: string): Model => compiled.get(key)!.model!;
const ajv = new Ajv({ allowUnionTypes: true, strict: false, formats: { 'date-time': true, money: true, file: true } });

function programOf(flow: ShippedFlow): Program {
  const called = flows.filter(({ type }) => type === 'called').map(({ key }) => [key, modelOf(key)] as const);
  return { root: modelOf(flow.key), called: Object.fromEntries(called) };
}

/** Everything that a flow may name, as the shop that gets it has it. */
function registryOf(flow: ShippedFlow): Registry {
  return {
    services: Object.fromEntries(serviceTasks.map(({ id, movesMoney, input }) => [id, { movesMoney, input: input as { required?: string[] } }])),
    forms: Object.fromEntries(flow.forms.map((form) => [form.key, fieldsOf(form)])),
    flows: flows.map(({ key }) => key),
    decisions: decisions.map(({ key }) => key),
    groups: [],
    roles: ['buyer', 'agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'owner'],
    variables: ['order', 'policy', 'shop', 'ticket', 'now', ...Object.keys(flow.ticketSchema.properties ?? {})],
    expressions: createEvaluator(),
  };
}

function play(flow: ShippedFlow, scenario: Scenario) {
  const forms = Object.fromEntries(flow.forms.map(({ key, schema }) => [key, schema]));
  return runScenario(programOf(flow), scenario, { evaluator: createEvaluator(), environment: { policy: defaultPolicy }, forms, decide: decideBy(decisions) });
}

describe.each(flows)('flow $key', (flow) => {
  test('compiles without a problem and is named after its folder', () => {
    expect(compiled.get(flow.key)!.problems).toEqual([]);
    expect(modelOf(flow.key)).toMatchObject({ key: flow.key, label: flow.label });
  });

  test('keeps every publish rule', () => {
    expect(lint(modelOf(flow.key), registryOf(flow))).toEqual([]);
  });

  test.each(flow.scenarios)('scenario: $scenario.name.en', ({ scenario }) => {
    expect(ajv.validate(scenarioSchema, scenario), ajv.errorsText()).toBe(true);
    const result = play(flow, scenario);
    expect(result.difference).toBeUndefined();
    expect(result.warnings).toEqual([]);
  });

  test('its scenarios take every sequence flow', () => {
    const taken = new Set(flow.scenarios.flatMap(({ scenario }) => play(flow, scenario).coverage[flow.key] ?? []));
    expect(Object.keys(modelOf(flow.key).flows).filter((id) => !taken.has(id))).toEqual([]);
  });

  test('every step, outcome and sequence flow that has words has them in both languages', () => {
    const { nodes, flows: lines } = modelOf(flow.key);
    const labels = [
      ...Object.values(nodes).flatMap(({ label, ext }) => [label, ...(ext.outcomes ?? []).map((outcome) => outcome.label), ...(ext.buyerLabel ? [ext.buyerLabel] : [])]),
      ...Object.values(lines).flatMap(({ label }) => (label ? [label] : [])),
    ].filter(({ zh }) => zh !== '');
    expect(labels.filter(({ en }) => !en)).toEqual([]);
  });

  test('every form is used, has a label for each field, and its schema compiles', () => {
    const used = new Set(Object.values(modelOf(flow.key).nodes).flatMap(({ ext }) => (ext.form ? [ext.form] : [])));
    for (const form of flow.forms) {
      expect(used).toContain(form.key);
      expect(fieldsOf(form).filter((field) => !form.labels[field]?.en)).toEqual([]);
      expect(() => ajv.compile(form.schema)).not.toThrow();
    }
  });

  test('the desk is asked for a reason with the outcome that needs one, not before', () => {
    const asked = Object.values(modelOf(flow.key).nodes).flatMap(({ ext }) => {
      const form = flow.forms.find(({ key }) => key === ext.form);
      const needed = (ext.outcomes ?? []).flatMap(({ code, needsReason }) => (needsReason ? [code] : []));
      const buyersOnly = ext.people?.roles?.every((role) => role === 'buyer') ?? false;
      if (!form || needed.length === 0 || buyersOnly || !fieldsOf(form).includes('reasonText')) return [];
      const ui = form.ui as Record<string, { 'ui:outcomes'?: string[] } | undefined>;
      return [{ form: form.key, shownWith: ui.reasonText?.['ui:outcomes'], needed }];
    });
    expect(asked.filter(({ shownWith, needed }) => JSON.stringify(shownWith) !== JSON.stringify(needed))).toEqual([]);
  });

  test('its ticket schema accepts what scenarios begin and end with', () => {
    const validate = ajv.compile(flow.ticketSchema);
    for (const { scenario } of flow.scenarios) {
      expect(validate(scenario.given.variables ?? {}), JSON.stringify(validate.errors)).toBe(true);
      expect(validate(play(flow, scenario).variables), `${scenario.name.en}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });
});

function fieldsOf(form: ShippedFlow['forms'][number] | undefined): string[] {
  return Object.keys((form?.schema.properties ?? {}) as Record<string, unknown>);
}

test('flows that other flows call come first, so that they can be published in order', () => {
  const called = flows.map(({ type }) => type === 'called');
  expect(called).toEqual(called.toSorted((a, b) => Number(b) - Number(a)));
  expect(flows.filter(({ type }) => type === 'called').map(({ key }) => key)).toEqual(expect.arrayContaining(['arbitration', 'compensate', 'pay-refund']));
});
