import { readFile } from 'node:fs/promises';
import { compile } from '../../model/compile.ts';
import type { Model, Program } from '../types.ts';
import { program } from './build.ts';
import { Ticket } from './ticket.ts';

/**
 * A ticket, not yet started, of the BPMN file beside a test: `clock.test.ts` has `clock.bpmn`.
 * @param test the test's `import.meta.url`
 * @param called names of further files beside it that the flow calls
 */
export async function drawn(test: string, ...called: string[]): Promise<Ticket> {
  const own = new URL(test.replace(/\.test\.ts$/, '.bpmn'));
  return new Ticket(await programOf([own, ...called.map((name) => new URL(`./${name}.bpmn`, test))]));
}

async function programOf(files: URL[]): Promise<Program> {
  const [root, ...called] = await Promise.all(files.map(read));
  return program(root as Model, ...called);
}

async function read(file: URL): Promise<Model> {
  const { model, problems } = await compile(await readFile(file, 'utf8'));
  if (!model || problems.length > 0) throw new Error(`${file.pathname}: ${JSON.stringify(problems)}`);
  return model;
}
