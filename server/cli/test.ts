import { Ajv } from 'ajv';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import { loadFlows } from '../../definitions/flows/index.ts';
import type { ShippedFlow } from '../../definitions/flows/index.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Model, Program } from '../../engine/kernel/index.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import type { ScenarioResult } from '../../engine/scenarios/run-scenario.ts';
import { scenarioSchema } from '../../engine/scenarios/schema.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { loadCalled } from './called-flows.ts';
import { UsageError } from './command.ts';
import type { CliCommand, Io } from './command.ts';
import { printProblems } from './input.ts';

/** `reflow test`: plays the scenarios of the shipped flows. */
export const testCommand: CliCommand = {
  name: 'test',
  description: 'Play the scenarios of a shipped flow, or of all, and name the first difference of each that fails',
  configure(command, io, done) {
    command.argument('[flow]', 'key of the flow').action(async (key: string | undefined) => {
      const flows = loadFlows();
      const chosen = key === undefined ? flows : flows.filter((flow) => flow.key === key);
      if (chosen.length === 0) throw new UsageError(`There is no flow "${key}"; there are: ${flows.map((flow) => flow.key).join(', ')}.`);
      let passed = true;
      for (const flow of chosen) passed = (await testFlow(flow, io)) && passed;
      done(passed ? 0 : 1);
    });
  },
};

const decide = decideBy(loadDecisions());
const ajv = new Ajv({ strict: false, formats: { 'date-time': true } });
const isScenario = ajv.compile<Scenario>(scenarioSchema);

async function testFlow(flow: ShippedFlow, io: Io): Promise<boolean> {
  const { model, problems } = await compile(flow.xml);
  printProblems(problems, io.err);
  if (!model) { io.out(`FAIL  ${flow.key}  the flow cannot be compiled`); return false; }
  const program: Program = { root: model, called: await loadCalled(model, flow.xml, io) };
  const results = flow.scenarios.map(({ scenario }) => ({ scenario, ...play(flow, program, scenario) }));
  for (const { scenario, problem } of results) {
    io.out(problem === undefined ? `pass  ${flow.key}  ${titleOf(scenario)}` : `FAIL  ${flow.key}  ${titleOf(scenario)}\n      ${problem}`);
  }
  reportCoverage(model, results.flatMap(({ result }) => result ?? []), io);
  const failed = results.filter(({ problem }) => problem !== undefined).length;
  io.out(`${flow.key}: ${results.length - failed} of ${results.length} scenarios pass`);
  return failed === 0;
}

function play(flow: ShippedFlow, program: Program, scenario: Scenario): { problem?: string; result?: ScenarioResult } {
  if (!isScenario(scenario)) return { problem: `the file is not a scenario: ${ajv.errorsText(isScenario.errors)}` };
  const forms = Object.fromEntries(flow.forms.map(({ key, schema }) => [key, schema]));
  const result = runScenario(program, scenario, { evaluator: createEvaluator(), environment: { policy: defaultPolicy }, forms, decide });
  if (!result.difference) return { result };
  return { result, problem: `${result.difference.message.en}\n      ${result.difference.message.zh}` };
}

function titleOf({ name }: Scenario): string {
  return name?.en ? `${name.en} / ${name.zh}` : (name?.zh ?? '?');
}

function reportCoverage(model: Model, results: ScenarioResult[], io: Io): void {
  const taken = new Set(results.flatMap(({ coverage }) => coverage[model.key] ?? []));
  const left = Object.keys(model.flows).filter((flow) => !taken.has(flow));
  if (left.length > 0) io.err(`${model.key}: ${left.length} of ${Object.keys(model.flows).length} sequence flows are never taken: ${left.join(', ')}`);
}
