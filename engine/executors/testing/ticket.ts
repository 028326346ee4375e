import { isDeepStrictEqual } from 'node:util';
import { Ticket as KernelTicket } from '../../kernel/testing/ticket.ts';
import type { Advanced, Command, Program, State } from '../../kernel/types.ts';
import type { Executor } from '../port.ts';

/** A ticket in the hands of an executor, held to what the kernel's are held to; only its state may be written differently by two equal runs. */
export class Ticket extends KernelTicket {
  readonly executor: Executor;

  constructor(executor: Executor, program: Program) {
    super(program);
    this.executor = executor;
  }

  protected override advance(state: State | undefined, command: Command): Advanced {
    return this.executor.advance(this.program, state, command, this.context());
  }

  protected override same(again: Advanced, next: Advanced): boolean {
    return isDeepStrictEqual(again.effects, next.effects);
  }

  /** Elements of the open waits, by name: executors open them in orders of their own. */
  override get open(): string[] {
    return super.open.toSorted();
  }
}
