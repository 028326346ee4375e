import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFlows } from '../../definitions/flows/index.ts';
import { compile } from '../../engine/model/compile.ts';
import { lint } from '../../engine/model/lint.ts';
import { hasErrors } from '../../engine/model/problems.ts';
import type { CliCommand, ExitCode, Io } from './command.ts';
import { printProblems, readText } from './input.ts';
import { flowRegistry } from './registry.ts';

/** `reflow lint`: what forbids publishing a flow, one line a problem. */
export const lintCommand: CliCommand = {
  name: 'lint',
  description: 'Check a BPMN file against the publish rules; exits with 1 when it must not be published',
  configure(command, io, done) {
    command.argument('<file>').action(async (file: string) => { done(await lintFile(file, io)); });
  },
};

async function lintFile(file: string, io: Io): Promise<ExitCode> {
  const { model, problems } = await compile(await readText(file));
  const shipped = loadFlows();
  // Forms and data are known for the shipped flows only; other files are checked without them.
  const own = shipped.find(({ key }) => resolve(file) === fileURLToPath(new URL(`../../definitions/flows/${key}/flow.bpmn`, import.meta.url)));
  const registry = flowRegistry({
    flows: shipped.map(({ key }) => key),
    ...(own ? { forms: Object.fromEntries(own.forms.map(({ key, schema }) => [key, schema])), ticketSchema: own.ticketSchema } : {}),
  });
  const found = model ? [...problems, ...lint(model, registry)] : problems;
  printProblems(found, io.out);
  io.err(found.length === 0 ? `${file}: no problems` : `${file}: ${found.length} problem(s)`);
  return hasErrors(found) ? 1 : 0;
}
