import { diff } from '../../engine/model/diff.ts';
import type { CliCommand } from './command.ts';
import { printProblems, readText } from './input.ts';

/** `reflow diff`: what changed between two versions of a flow, one line a change, in both languages. */
export const diffCommand: CliCommand = {
  name: 'diff',
  description: 'Say in words what changed from one BPMN file to another; exits with 1 when something did',
  configure(command, io, done) {
    command.argument('<before>').argument('<after>').action(async (before: string, after: string) => {
      const { changes, problems } = await diff(await readText(before), await readText(after));
      printProblems(problems, io.err);
      for (const { kind, element, message } of changes ?? []) io.out(`${kind}  ${element}  ${message.en ?? message.zh}  ${message.zh}`);
      done(changes ? (changes.length > 0 ? 1 : 0) : 2);
    });
  },
};
