import type { Command } from 'commander';

/** Where a command writes: results to `out`, everything for people only to `err`. One call is one line. */
export interface Io { out(line: string): void; err(line: string): void }

/** 0: done; 1: done, and the answer is no (problems, failed scenarios, incidents); 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. Adding one: a file with this, and its line in `index.ts`. */
export interface CliCommand {
  name: string;
  /** One sentence for `--help`. */
  description: string;
  /** Declares arguments and options, and sets the action; `done` takes the exit code. */
  configure(command: Command, io: Io, done: (code: ExitCode) => void): void;
}

/** Thrown for wrong input: its message is printed and the command ends with 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
