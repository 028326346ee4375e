import { Command, CommanderError } from 'commander';
import { UsageError } from './command.ts';
import type { CliCommand, ExitCode, Io } from './command.ts';
import { commands } from './index.ts';

/** Runs one command line; never ends the process, so that tests call it as it is. */
export async function runCli(args: string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('reflow').description('After-sale flows on the command line').exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) });
  for (const { name, description, configure } of await needed(args[0])) {
    configure(program.command(name).description(description).exitOverride(), io, (result) => { code = result; });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    return 2;
  }
}

/** The command that is called; all of them for help and for names that do not exist. */
async function needed(name: string | undefined): Promise<CliCommand[]> {
  const called = name !== undefined && Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  return Promise.all(called.map((load) => load()));
}
