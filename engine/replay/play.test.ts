import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, KernelError } from '../kernel/index.ts';
import { blocks, evaluateBlock, flowOf } from '../kernel/testing/blocks.ts';
import { flow, program } from '../kernel/testing/build.ts';
import { context } from '../kernel/testing/context.ts';
import { randomFlows } from '../kernel/testing/random-flows.ts';
import type { Command, Context, Effect, Program, State, Wait } from '../kernel/types.ts';
import { compare } from './compare.ts';
import { play, type World } from './play.ts';
import { inputOf, type RecordedInput } from './recording.ts';

const BEGIN = Date.parse('2026-11-19T04:00:00.000Z');

function worldOf(evaluate: Context['evaluate']): World {
  const { due } = context();
  return { advance, environment: () => ({}), evaluate, due, decide: () => null, saysNothing: () => false, firstStatus: 'new' };
}

/** Drives a ticket at random, a little later each time, and records it as the runtime does. */
function driven(flows: Program, evaluate: Context['evaluate'], choices: readonly number[]): { recording: RecordedInput[]; effects: Effect[] } {
  const world = worldOf(evaluate);
  const recording: RecordedInput[] = [];
  const effects: Effect[] = [];
  let state: State | undefined;
  const send = (command: Command, now: number): void => {
    const at = new Date(now).toISOString();
    const advanced = advance(flows, state, command, { ...context(at), environment: { now: at }, evaluate, decide: () => null, due: world.due });
    recording.push({ seq: recording.length + 1, at, input: inputOf(command, state), seen: null });
    state = advanced.state;
    effects.push(...advanced.effects);
  };
  let now = BEGIN;
  send({ type: 'start', variables: {} }, now);
  for (const choice of choices) {
    const waits: Wait[] = state?.status === 'ended' ? [] : Object.values(state?.waits ?? {});
    const wait = waits[choice % Math.max(1, waits.length)];
    if (!wait) break;
    // sometimes at the very same instant
    now += (choice % 4) * 1_000_003;
    try {
      send(commandFor(wait, choice), now);
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
    }
  }
  return { recording, effects };
}

function commandFor(wait: Wait, choice: number): Command {
  if (wait.kind === 'timer') return { type: 'fireTimer', wait: wait.id };
  if (wait.kind === 'message') return { type: 'message', name: wait.name ?? '', ...(wait.key === undefined ? {} : { key: wait.key }) };
  if (wait.kind === 'signal') return { type: 'signal', name: wait.name ?? '' };
  return choice % 5 === 0 ? { type: 'fail', wait: wait.id, code: 'E' } : { type: 'complete', wait: wait.id, data: { choice } };
}

const traced = (effects: readonly Effect[]): string[] => effects.flatMap((effect) => (effect.type === 'open' ? [`${effect.wait.element}#${effect.wait.visit}`] : []));

function agrees(flows: Program, evaluate: Context['evaluate'], choices: readonly number[]): void {
  const { recording, effects } = driven(flows, evaluate, choices);
  const was = play(flows, recording, worldOf(evaluate));
  expect(was.steps.map(({ element, visit }) => `${element}#${visit}`)).toEqual(traced(effects));
  expect(compare(was, play(flows, recording, worldOf(evaluate), was), () => null)).toBeUndefined();
}

describe('a replay on the version that a ticket had', () => {
  it('takes the way that was taken, whatever happened in whatever order, in block-structured flows', () => {
    fc.assert(fc.property(blocks(), fc.array(fc.nat(), { maxLength: 30 }), (block, choices) => agrees(program(flow('random', flowOf(block))), evaluateBlock, choices)), { numRuns: 150 });
  });

  it('does so in any graph, also where tickets get stuck', () => {
    fc.assert(fc.property(randomFlows(0), fc.array(fc.nat(), { maxLength: 8 }), (short, choices) => agrees(program(flow('graph', short)), (expression) => expression === 'true', choices)), { numRuns: 30 });
  });
});
