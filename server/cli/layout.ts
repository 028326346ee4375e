import { layoutProcess } from 'bpmn-auto-layout';
import { compile } from '../../engine/model/compile.ts';
import type { CliCommand } from './command.ts';
import { printProblems, readText } from './input.ts';

/** `reflow layout`: the same flow with a drawing made anew. */
export const layoutCommand: CliCommand = {
  name: 'layout',
  description: 'Print a BPMN file with a fresh drawing',
  configure(command, io, done) {
    command.argument('<file>').action(async (file: string) => {
      const { xml, problems } = await compile(await readText(file), { foreign: true });
      printProblems(problems, io.err);
      if (!xml) return done(2);
      // The layouter follows incoming and outgoing, which the normal form always has.
      io.out((await layoutProcess(xml)).trimEnd());
      done(0);
    });
  },
};
