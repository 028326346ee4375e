import type { Logger } from 'pino';
import type { Context, Expression, TimerSpec } from '../kernel/types.ts';
import type { ServiceTask } from '../service-tasks/define.ts';
import type { Store } from '../store/transaction.ts';
import type { TicketDomain } from './domain.ts';
import type { Programs } from './programs.ts';

/** A shop's business hours and time zone; the shape belongs to whoever computes due dates. */
export type ShopCalendar = Record<string, unknown>;

/** Everything a command needs, built once at start. */
export interface Engine {
  store: Store;
  programs: Programs;
  domain: TicketDomain;
  /** ISO 8601 UTC; the only source of time. */
  now(): string;
  evaluate(expression: Expression, variables: Record<string, unknown>): unknown;
  decide: Context['decide'];
  /** When a timer that starts at `from` is due, in the shop's calendar. */
  due(timer: TimerSpec, value: string, from: string, calendar: ShopCalendar): string;
  calendarOf(shopId: string): Promise<ShopCalendar>;
  services: ReadonlyMap<string, ServiceTask<unknown>>;
  /** Validates a step's form data. Returns the problems. */
  validate(schema: Record<string, unknown>, data: unknown): { path: string; code: string; message: string }[];
  log: Logger;
}
