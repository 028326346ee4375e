import type { Logger } from 'pino';
import type { Expression } from '../kernel/types.ts';
import type { Calendar } from '../calendars/calendar.ts';
import type { Executor } from '../executors/port.ts';
import type { ServiceTask } from '../service-tasks/define.ts';
import type { Store } from '../store/transaction.ts';
import type { Decisions } from './decisions.ts';
import type { TicketDomain } from './domain.ts';
import type { LevelBook } from './levels/level-book.ts';
import type { Programs } from './programs.ts';

/** Everything a command needs, built once at start. */
export interface Engine {
  store: Store;
  programs: Programs;
  /** What moves the tokens. */
  executor: Executor;
  domain: TicketDomain;
  /** ISO 8601 UTC; the only source of time. */
  now(): string;
  evaluate(expression: Expression, variables: Record<string, unknown>): unknown;
  /** The shops' decision tables. */
  decisions: Decisions;
  /** Business hours and time zone, by which timers run. */
  calendarOf(shopId: string): Promise<Calendar>;
  /** What the shops promise: service levels. */
  levels: LevelBook;
  services: ReadonlyMap<string, ServiceTask<unknown>>;
  /** Validates a step's form data. Returns the problems. */
  validate(schema: Record<string, unknown>, data: unknown): { path: string; code: string; message: string }[];
  /** The host mails people what they are told (jobs of kind `mail`). */
  sendsMail?: boolean;
  log: Logger;
}
