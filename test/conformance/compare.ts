import { isDeepStrictEqual } from 'node:util';
import type { Command, State } from '../../engine/kernel/types.ts';
import type { Block } from './blocks.ts';
import { draw } from './draw.ts';
import { observe, waitsInOrder } from './observe.ts';
import { engineSide, kernelSide } from './sides.ts';
import type { Side } from './sides.ts';

/** What happens next: which of the things that can, and whether the executors are restarted before. */
export interface Choice { action: number; restart: boolean }

/** Commands after which a ticket that goes in circles is left alone. */
const PATIENCE = 60;

/**
 * Runs one flow on both executors, gives both the same answers, and compares what they did after every command.
 * @returns how many commands it took
 * @throws with both observations, at the first difference
 */
export function compare(block: Block, choices: Choice[]): number {
  const { program, variables } = draw(block);
  const sides = [kernelSide(program), engineSide(program)] as const;
  let now = '2026-11-19T04:00:00.000Z';
  step(sides, () => ({ type: 'start', variables }), now);
  for (let count = 1; count < PATIENCE; count += 1) {
    const { state } = sides[0];
    if (!state || state.status === 'ended') return count;
    const possible = count <= choices.length ? actions(state) : actions(state).filter(({ towardsTheEnd }) => towardsTheEnd);
    const choice = choices[count - 1];
    const action = possible[(choice?.action ?? 0) % Math.max(1, possible.length)];
    if (!action) return count;
    now = action.at !== undefined && action.at > now ? action.at : now;
    if (choice?.restart) for (const side of sides) side.restart();
    step(sides, action.command, now);
  }
  return PATIENCE;
}

/** The command is made for each side from its own state: ids of waits differ. */
interface Action { command(state: State): Command; at?: string; towardsTheEnd?: boolean }

function step(sides: readonly [Side, Side], command: (state: State) => Command, now: string): void {
  const [expected, found] = sides.map((side) => {
    const given = command(side.state as State);
    const effects = side.send(given, now);
    return { given, seen: observe(side.state as State, effects) };
  });
  if (isDeepStrictEqual(expected?.seen, found?.seen)) return;
  const differing = Object.entries(expected?.seen ?? {}).filter(([key, value]) => !isDeepStrictEqual(value, found?.seen[key as 'open']));
  throw new Error(`${sides[0].name} and ${sides[1].name} differ after ${JSON.stringify(expected?.given)}:\n${differing.map(([key, value]) =>
    `${key}:\n  ${JSON.stringify(value)}\n  ${JSON.stringify(found?.seen[key as 'open'])}`).join('\n')}`);
}

function actions(state: State): Action[] {
  const stuck: Action[] = state.status === 'incident' ? [{ command: () => ({ type: 'retry' }) }] : [];
  return [...waitsInOrder(state).flatMap((wait, at) => actionsOf(wait, (other) => waitsInOrder(other)[at]?.id ?? '')), ...stuck];
}

function actionsOf(wait: ReturnType<typeof waitsInOrder>[number], idIn: (state: State) => string): Action[] {
  switch (wait.kind) {
    case 'user': return [
      { command: (state) => ({ type: 'complete', wait: idIn(state), outcome: 'b', data: { note: wait.element } }), towardsTheEnd: true },
      { command: (state) => ({ type: 'complete', wait: idIn(state), outcome: 'a' }) },
    ];
    case 'service': return [
      { command: (state) => ({ type: 'complete', wait: idIn(state), data: { no: 1 } }), towardsTheEnd: true },
      ...['E', 'OTHER'].map((code): Action => ({ command: (state) => ({ type: 'fail', wait: idIn(state), code }) })),
    ];
    case 'timer': return [{ command: (state) => ({ type: 'fireTimer', wait: idIn(state) }), at: wait.dueAt }];
    case 'message': {
      const towardsTheEnd = wait.purpose === 'catch';
      return [{ command: () => ({ type: 'message', name: wait.name ?? '', ...(wait.key !== undefined && { key: wait.key }), data: { told: true } }), towardsTheEnd }];
    }
    default: return [{ command: () => ({ type: 'signal', name: wait.name ?? '' }) }];
  }
}
