import { describe, expect, it } from 'vitest';
import { commands } from './suite/commands.ts';
import type { PortCase } from './suite/case.ts';
import { events } from './suite/events.ts';
import { gateways } from './suite/gateways.ts';
import { loops } from './suite/loops.ts';
import { refusable } from './suite/refusable.ts';
import { scopes } from './suite/scopes.ts';
import { tasks } from './suite/tasks.ts';
import { Ticket } from './testing/ticket.ts';
import type { Executor } from './port.ts';

const everybody: Record<string, PortCase[]> = { gateways, tasks, events, scopes, loops, commands };

/**
 * What every executor must do: each runs all of this, except that it may refuse the constructs listed, by the code of the refusal.
 * What it does not refuse it must run right.
 */
export function portSuite(executor: Executor, { refuses }: { refuses: string[] }): void {
  describe.each(Object.entries(everybody))('%s', (_, cases) => {
    it.each(cases.map((one) => [one.fact, one] as const))('%s', (_fact, { program, play }) => {
      expect([program.root, ...Object.values(program.called)].flatMap((model) => executor.supports(model))).toEqual([]);
      play(new Ticket(executor, program));
    });
  });

  describe.each(Object.entries(refusable))('%s', (code, cases) => {
    it.each(cases.map((one) => [one.fact, one] as const))(refuses.includes(code) ? 'is refused: %s' : '%s', (_fact, { program, play }) => {
      const problems = executor.supports(program.root);
      if (refuses.includes(code)) expect(problems).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
      else {
        expect(problems).toEqual([]);
        play(new Ticket(executor, program));
      }
    });
  });
}
