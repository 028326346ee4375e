import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelError } from '../errors.ts';
import { mappingTargets, planMigration } from '../migration/plan.ts';
import { restore } from '../migration/restore.ts';
import { audit } from '../testing/audit.ts';
import { blocks, evaluateBlock, flowOf } from '../testing/blocks.ts';
import type { Block } from '../testing/blocks.ts';
import { flow, program } from '../testing/build.ts';
import { edited, edits } from '../testing/edits.ts';
import { at, over } from '../testing/over.ts';
import { randomFlows } from '../testing/random-flows.ts';
import { act, actions, begin } from '../testing/reference.ts';
import type { Live } from '../testing/reference.ts';
import { renamed, renaming } from '../testing/renamed.ts';
import { Ticket } from '../testing/ticket.ts';
import type { Effect, ElementMapping, Program, State, Wait } from '../types.ts';

const choices = fc.array(fc.nat(), { maxLength: 12 });

function versionOf(block: Block): Program {
  return program(flow('random', flowOf(block)));
}

/** A ticket somewhere on its way through a block, with what the block says is left of it. */
function somewhere(block: Block, chosen: number[]): { ticket: Ticket; live: Live } {
  const ticket = new Ticket(versionOf(block));
  ticket.evaluate = evaluateBlock;
  ticket.start();
  let live = begin(block);
  for (const choice of chosen) {
    const possible = actions(live);
    const action = possible[choice % possible.length];
    if (!action) break;
    if (action.type === 'message') ticket.message(action.name, undefined, action.key);
    else ticket.send({ type: 'complete', wait: ticket.waits.find(({ element, input }) => element === action.name && input?.['at'] === action.key)?.id ?? '' });
    live = act(live, action);
  }
  return { ticket, live };
}

/** A ticket that was stopped in the middle of endless work goes on with every command; its state is huge. */
function wasStopped(ticket: Ticket): boolean {
  return ticket.incidents.some((incident) => incident.startsWith('node_budget'));
}

/** Completes what is open until nothing is. */
function finish(ticket: Ticket): void {
  for (let steps = 0; steps < 2_000 && !ticket.ended; steps += 1) {
    const [open] = ticket.waits.filter(({ kind }) => kind === 'user');
    if (!open) break;
    ticket.send({ type: 'complete', wait: open.id });
  }
}

/** A person who decides about everything that needs it, at random. */
function decided(ticket: Ticket, to: Program, chosen: number[]): ElementMapping {
  const mapping: ElementMapping = {};
  const targets = [...mappingTargets(to, to.root.key)];
  for (const [index, { code, element }] of planMigration(ticket.state as State, ticket.program, to).reasons.entries()) {
    const choice = chosen[index % chosen.length] ?? 0;
    if (code === 'path_gone') Object.assign(mapping, Object.fromEntries(ticket.program.root.nodes[element]?.incoming.map((id) => [id, to.root.nodes[element]?.incoming[choice % 2] ?? id]) ?? []));
    else mapping[element] = targets[choice % targets.length] ?? element;
  }
  return mapping;
}

function essence({ state }: Ticket, known: (element: string) => boolean): unknown {
  const { visits, ...rest } = state as State & { visits: Record<string, number> };
  return { ...rest, visits: Object.fromEntries(Object.entries(visits).filter(([element]) => known(element))) };
}

describe('a migration to the same version', () => {
  it('changes nothing, wherever a ticket is', () => {
    fc.assert(fc.property(blocks(), choices, (block, chosen) => {
      const { ticket } = somewhere(block, chosen);
      if (ticket.ended) return;
      const { moved, effects } = over(ticket, versionOf(block));
      expect(effects).toEqual([]);
      expect(moved.state).toEqual(ticket.state);
    }), { numRuns: 300 });
  });

  it('changes nothing in flows that make no sense either', () => {
    fc.assert(fc.property(randomFlows(), (short) => {
      const ticket = new Ticket(program(flow('graph', short)));
      ticket.evaluate = (expression) => expression === 'true';
      ticket.start();
      if (ticket.ended || wasStopped(ticket)) return;
      const { moved, effects } = over(ticket, program(flow('graph', short)));
      expect(effects).toEqual([]);
      expect(moved.state).toEqual(ticket.state);
    }), { numRuns: 80 });
  });
});

describe('a migration to a version in which every element has another id', () => {
  const name = (id: string): string => `z_${id}`;
  const back = (id: string): string => id.slice(2);

  it('and back leaves the ticket as it was; in between it has exactly the open steps that it should', () => {
    fc.assert(fc.property(blocks(), choices, (block, chosen) => {
      const { ticket, live } = somewhere(block, chosen);
      if (ticket.ended) return;
      const { root } = ticket.program;
      const there = program(renamed(root, name));
      const { moved } = over(ticket, there, renaming(root, name));
      const open = moved.waits.filter(({ kind }) => kind === 'user').map(({ element, input }) => `${back(element)} ${String(input?.['at'])}`);
      expect(open.sort()).toEqual(actions(live).filter(({ type }) => type === 'complete').map((action) => `${action.name} ${action.key}`).sort());
      const again = over(moved, ticket.program, renaming(there.root, back)).moved;
      expect(essence(again, (element) => !element.startsWith('z_'))).toEqual(essence(ticket, () => true));
      finish(moved);
      expect(moved.incidents).toEqual([]);
      expect(moved.ended).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('a migration that is accepted', () => {
  it('lets the ticket finish, whatever was changed in the flow and whatever people decided', () => {
    const seen = { accepted: 0, decided: 0 };
    fc.assert(fc.property(blocks(), choices, edits(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (block, chosen, list, decisions) => {
      const { ticket } = somewhere(block, chosen);
      if (ticket.ended) return;
      const to = versionOf(edited(block, list));
      const mapping = decided(ticket, to, decisions);
      if (planMigration(ticket.state as State, ticket.program, to, mapping).verdict !== 'fits') return;
      seen.accepted += 1;
      if (Object.keys(mapping).length > 0) seen.decided += 1;
      const { moved } = over(ticket, to, mapping);
      finish(moved);
      expect({ incidents: moved.incidents, ended: moved.ended }).toEqual({ incidents: [], ended: true });
    }), { numRuns: 1_000 });
    // otherwise this test would hold for nothing
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.decided).toBeGreaterThan(20);
  });

  it('never breaks the kernel between versions that have nothing to do with each other', () => {
    fc.assert(fc.property(randomFlows(), randomFlows(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), choices, (before, after, decisions, chosen) => {
      const ticket = new Ticket(program(flow('graph', before)));
      ticket.evaluate = (expression) => expression === 'true';
      ticket.start();
      if (ticket.ended || wasStopped(ticket)) return;
      const to = program(flow('graph', after));
      const mapping = decided(ticket, to, decisions);
      if (planMigration(ticket.state as State, ticket.program, to, mapping).verdict !== 'fits') return;
      const moved = at(ticket, to, over(ticket, to, mapping).moved.state as State);
      for (const choice of chosen) {
        const wait = moved.waits[choice % Math.max(1, moved.waits.length)];
        if (moved.ended || wasStopped(moved) || !wait) break;
        try {
          if (wait.kind === 'timer') moved.send({ type: 'fireTimer', wait: wait.id });
          else if (wait.kind === 'message') moved.message(wait.name ?? '');
          else if (wait.kind === 'signal') moved.signal(wait.name ?? '');
          else moved.send({ type: 'complete', wait: wait.id });
        } catch (error) {
          if (!(error instanceof KernelError)) throw error;
        }
      }
    }), { numRuns: 100 });
  });
});

describe('a way back', () => {
  it('leaves the ticket as it was: the same steps open, the same deadlines, and what is left of its flow', () => {
    fc.assert(fc.property(blocks(), choices, edits(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (block, chosen, list, decisions) => {
      const { ticket, live } = somewhere(block, chosen);
      if (ticket.ended) return;
      const to = versionOf(edited(block, list));
      const mapping = decided(ticket, to, decisions);
      if (planMigration(ticket.state as State, ticket.program, to, mapping).verdict !== 'fits') return;
      const { moved } = over(ticket, to, mapping);
      if (moved.ended) return;
      const { state, effects } = restore(moved.state as State, ticket.state as State);
      audit(state);
      const again = at(ticket, ticket.program, state);
      expect(opened(moved.waits, effects)).toEqual(again.waits.map(({ id }) => id).sort());
      expect(again.waits.map(unnumbered).sort()).toEqual(ticket.waits.map(unnumbered).sort());
      expect(actions(live).filter(({ type }) => type === 'complete').map(({ name }) => name).sort()).toEqual(again.open.filter((element) => again.wait(element).kind === 'user').sort());
      finish(again);
      expect({ incidents: again.incidents, ended: again.ended }).toEqual({ incidents: [], ended: true });
    }), { numRuns: 300 });
  });
});

/** Ids of the waits that a host has open after it did what it was told. */
function opened(before: Wait[], effects: Effect[]): string[] {
  const ids = new Set(before.map(({ id }) => id));
  for (const effect of effects) {
    if (effect.type === 'open') ids.add(effect.wait.id);
    if (effect.type === 'close') ids.delete(effect.wait.id);
  }
  return [...ids].sort();
}

function unnumbered({ id: _id, host: _host, ...wait }: Wait): string {
  return JSON.stringify(wait);
}
