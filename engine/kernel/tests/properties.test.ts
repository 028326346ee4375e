import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelError } from '../errors.ts';
import { blocks, evaluateBlock, flowOf } from '../testing/blocks.ts';
import type { Block } from '../testing/blocks.ts';
import { flow, program } from '../testing/build.ts';
import { randomFlows } from '../testing/random-flows.ts';
import { act, actions, begin } from '../testing/reference.ts';
import type { Action, Live } from '../testing/reference.ts';
import { Ticket } from '../testing/ticket.ts';

/** Every command goes through `Ticket`: frozen inputs, a restored state that must go the same way, and counted tokens. */
function play(block: Block, choices: number[]): void {
  const ticket = new Ticket(program(flow('random', flowOf(block))));
  ticket.evaluate = evaluateBlock;
  ticket.start();
  let live: Live = begin(block);
  for (const choice of choices) {
    agree(ticket, live);
    const possible = actions(live);
    const action = possible[choice % possible.length];
    if (!action) return;
    perform(ticket, action);
    live = act(live, action);
  }
  for (let left = actions(live).filter(({ type }) => type === 'complete'); left[0]; left = actions(live).filter(({ type }) => type === 'complete')) {
    agree(ticket, live);
    perform(ticket, left[0]);
    live = act(live, left[0]);
  }
  agree(ticket, live);
}

function perform(ticket: Ticket, { type, name, key }: Action): void {
  if (type === 'message') ticket.message(name, undefined, key);
  else ticket.send({ type: 'complete', wait: ticket.waits.find((wait) => wait.element === name && wait.input?.['at'] === key)?.id ?? 'none' });
}

function agree(ticket: Ticket, live: Live): void {
  const expected = actions(live).filter(({ type }) => type === 'complete').map(({ name, key }) => `${name} ${key}`).sort();
  const open = ticket.waits.filter(({ kind }) => kind === 'user').map(({ element, input }) => `${element} ${String(input?.['at'])}`).sort();
  expect({ open, ended: ticket.ended, incidents: ticket.state?.['incidents'] }).toEqual({ open: expected, ended: live.kind === 'done', incidents: [] });
}

describe('block-structured flows', () => {
  it('have exactly the open steps that their structure says, whatever happens in whatever order', () => {
    fc.assert(fc.property(blocks(), fc.array(fc.nat(), { maxLength: 40 }), play), { numRuns: 1_000 });
  });
});

describe('arbitrary flows', () => {
  it('never break the kernel: every token is accounted for, and what cannot go on is an incident', () => {
    fc.assert(fc.property(randomFlows(), fc.array(fc.nat(), { maxLength: 6 }), (short, choices) => {
      const ticket = new Ticket(program(flow('graph', short)));
      ticket.evaluate = (expression) => expression === 'true';
      ticket.start();
      for (const choice of choices) {
        if (ticket.ended) return;
        const wait = ticket.waits[choice % Math.max(1, ticket.waits.length)];
        if (!wait) break;
        try {
          if (wait.kind === 'timer') ticket.send({ type: 'fireTimer', wait: wait.id });
          else if (wait.kind === 'message') ticket.message(wait.name ?? '');
          else if (wait.kind === 'signal') ticket.signal(wait.name ?? '');
          else if (choice % 3 === 0) ticket.send({ type: 'fail', wait: wait.id, code: 'E' });
          else ticket.send({ type: 'complete', wait: wait.id });
        } catch (error) {
          if (!(error instanceof KernelError)) throw error;
        }
      }
      if (!ticket.ended && ticket.waits.length === 0) expect(ticket.incidents).not.toEqual([]);
    }), { numRuns: 100 });
  });
});
