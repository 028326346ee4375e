import type { Problem } from '../../../engine/model/problems.ts';
import type { Api } from './api.ts';
import type { Files } from './folder.ts';

/** One definition: a flow with its forms and scenarios, a decision table, the policy with its reasons, a calendar, the service levels. */
export interface Definition {
  /** Its address in the lock: `flows/refund-only`, `policy`. */
  id: string;
  files: Files;
  /** The shop's live version; 0 for one that is only in the folder. */
  version: number;
}

/** A kind of definition that is kept as files. A new one is one file with this, and its line in `kinds.ts`. */
export interface Kind {
  /** Whether a file belongs to this kind, and to which definition. */
  idOf(file: string): string | undefined;
  /** Everything that the shop has of it. */
  pull(api: Api): Promise<Definition[]>;
  /** The same content, however it is written? */
  same(a: Files, b: Files): Promise<boolean>;
  /** What is different, a line each. @param before of the shop, undefined when it has none */
  changes(before: Files | undefined, after: Files): Promise<string[]>;
  /** What forbids sending it. @param all of the folder and of the shop, as they would be together */
  problems?(definition: Definition, all: readonly Definition[], api: Api): Promise<Problem[]>;
  /** Those that others need first. */
  order?(definitions: readonly Definition[]): Definition[];
  /** Sends it. @returns the version that it has now */
  publish(api: Api, definition: Definition, note: string): Promise<number>;
}
