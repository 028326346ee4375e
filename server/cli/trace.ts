import { loadDecisions } from '../../definitions/decisions/index.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { KernelError, openIncidents } from '../../engine/kernel/index.ts';
import type { Effect, Program } from '../../engine/kernel/index.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { createSimulation } from '../../engine/scenarios/simulation.ts';
import type { Simulation } from '../../engine/scenarios/simulation.ts';
import { Autopilot } from '../../engine/scenarios/autopilot.ts';
import { UsageError } from './command.ts';
import type { CliCommand, ExitCode, Io } from './command.ts';
import { loadCalled } from './called-flows.ts';
import { printProblems, readInstant, readRecord, readText } from './input.ts';

interface Options { variables?: string; answers?: string; until?: string; now?: string; process?: string; start?: string }

/** `reflow trace`: runs any BPMN file to its end and prints what happens, one JSON object a line. */
export const traceCommand: CliCommand = {
  name: 'trace',
  description: 'Run a BPMN file and print {"at","event","element","instance"} for everything that happens',
  configure(command, io, done) {
    command.argument('<file>', 'BPMN 2.0 XML, also from other tools')
      .option('--variables <json>', 'data that the flow starts with')
      .option('--answers <json>', 'by element id: the outcomes, results or messages that it gets, in order; {"error":{"code":…}} fails it, null lets it wait')
      .option('--until <instant>', 'fire no timer after this instant')
      .option('--now <instant>', 'when the flow starts; left out: now')
      .option('--process <id>', 'which process, where the file holds several')
      .option('--start <id>', 'which start event, where there are several')
      .action(async (file: string, options: Options) => { done(await trace(file, options, io)); });
  },
};

async function trace(file: string, options: Options, io: Io): Promise<ExitCode> {
  const xml = await readText(file);
  const variables = readRecord(options.variables, '--variables');
  const answers = readRecord(options.answers, '--answers');
  const { model, problems } = await compile(xml, { foreign: true, ...(options.process ? { process: options.process } : {}) });
  printProblems(problems, io.err);
  if (!model) return 2;
  const program: Program = { root: model, called: await loadCalled(model, xml, io) };
  const evaluator = createEvaluator();
  const now = options.now ? readInstant(options.now, '--now') : new Date().toISOString();
  const simulation = createSimulation(program, { evaluator, now, decide: decideBy(loadDecisions()), environment: 'policy' in variables ? {} : { policy: defaultPolicy } });
  const until = options.until ? readInstant(options.until, '--until') : undefined;
  try {
    const complete = new Autopilot(program, simulation, answers).run({ variables, start: options.start, until });
    print(simulation, io);
    for (const warning of evaluator.takeWarnings()) io.err(`warning  ${warning}`);
    return report(simulation, complete, io);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    print(simulation, io);
    throw new UsageError(error.message, { cause: error });
  }
}

function print(simulation: Simulation, io: Io): void {
  for (const effect of simulation.effects) if (effect.type === 'trace') io.out(line(effect));
}

function line({ at, event, element, instance }: Extract<Effect, { type: 'trace' }>): string {
  return JSON.stringify({ at, event, element, instance });
}

function report(simulation: Simulation, complete: boolean, io: Io): ExitCode {
  const incidents = simulation.state ? openIncidents(simulation.state) : [];
  for (const { element, code, message } of incidents) io.err(`incident  ${element}  ${code}  ${message}`);
  if (!complete) io.err('stopped: the flow goes on for ever; give --until or answers that end it');
  const waiting = simulation.openWaits().map((wait) => `${wait.element} (${wait.kind}${wait.dueAt ? ` until ${wait.dueAt}` : ''})`);
  if (waiting.length > 0) io.err(`still waiting: ${waiting.join(', ')}`);
  return incidents.length > 0 || !complete ? 1 : 0;
}
