import { apply } from '../../kernel/commands/index.ts';
import { KernelError } from '../../kernel/errors.ts';
import { alive } from '../../kernel/run.ts';
import type { Run } from '../../kernel/run.ts';
import { FORMAT } from '../../kernel/state.ts';
import type { Command, Context, Effect, Program, State } from '../../kernel/types.ts';
import { upgrade } from '../../kernel/upgrade.ts';
import { drain } from './drain.ts';
import { openLibrary } from './library/library.ts';
import type { Hooks, Library } from './library/library.ts';
import { plan as planFor } from './plan/index.ts';
import type { EngineState } from './state.ts';
import { isOver, roundsOf } from './tokens/loops.ts';
import { tokenTaken } from './tokens/joins.ts';
import { later, placeOf } from './turn.ts';
import type { Turn } from './turn.ts';

/** A ticket in the library's hands. */
export interface Session {
  /** @throws KernelError when the command does not fit; the session is of no use then */
  send(command: Command, context: Context): Effect[];
  /** The ticket as it is now, without what the library would have to be saved with. */
  readonly state: State;
  /** The ticket as it is to be saved: a copy. */
  save(): State;
}

/** @param state what `save` gave; it is not changed. Undefined for a new ticket */
export function openSession(program: Program, state: State | undefined): Session {
  const own = state ? copy(upgrade(state)) as EngineState : emptyState();
  const memory = own.engine;
  const plan = planFor(program);
  let turn: Turn | undefined;
  const library: Library = openLibrary(plan, state && memory.saved, hooksFor(own, () => {
    if (!turn) throw new Error('The library moved before a command came.');
    return turn;
  }));
  return {
    state: own,
    send(command, context) {
      if (command.type === 'move') throw new KernelError('cannot_move', 'This ticket runs on bpmn-engine, which moves its tokens itself. Complete the step, or cancel the ticket and open it again.');
      const run: Run = { program, context, state: own, effects: [], queue: [], visits: 0, outbox: [] };
      apply(run, command);
      const chosen = run.queue.flatMap((work) => (work.do === 'enter' ? [work.node] : []));
      run.queue = run.queue.filter((work) => work.do !== 'enter' && work.do !== 'finish');
      turn = { run, plan, memory, library, chosen };
      if (command.type === 'start') later(turn, { do: 'begin' });
      if (own.status !== 'ended') drain(turn);
      if (own.status !== 'ended') own.status = own.incidents.length > 0 ? 'incident' : 'running';
      return run.effects;
    },
    save: () => (own.status === 'ended' ? ended(own) : copy({ ...own, engine: { ...memory, saved: library.save() } })),
  };
}

function emptyState(): EngineState {
  return {
    format: FORMAT, status: 'running', counter: 0, root: '', instances: {}, waits: {}, visits: {}, incidents: [],
    executor: 'bpmn-engine', engine: { format: 1, frames: {}, places: {}, saved: null },
  };
}

/** Of an ended ticket only the root's variables are still needed. */
function ended(state: EngineState): State {
  const { format, status, counter, root, instances, visits, executor } = state;
  const { id = root, node = '', model = '', parent = '', role, visit = 1, vars } = instances[root] ?? {};
  return copy({ format, status, counter, root, instances: { [root]: { id, node, model, parent, role, visit, vars, tokens: 0 } }, waits: {}, visits, incidents: [], executor });
}

/** As JSON keeps it: the library's own part has holes. */
function copy(state: State): State {
  return JSON.parse(JSON.stringify(state)) as State;
}

/** What the library tells becomes work; nothing is done while it is moving. */
function hooksFor(own: EngineState, turn: () => Turn): Hooks {
  const memory = own.engine;
  return {
    entered(key, element, frame, around) {
      const { run, plan } = turn();
      const outer = memory.frames[around.frame];
      memory.frames[frame] ??= { scope: outer?.inside?.[around.id] ?? outer?.scope ?? run.state.root };
      const loop = plan.loops.has(element) ? alive(run, memory.frames[frame].inside?.[element] ?? '') : undefined;
      if (loop) placeOf(turn(), loop).key = key;
    },
    reached(key, step, frame, via, token) {
      const scope = memory.frames[frame]?.scope ?? '';
      const node = turn().plan.steps.get(step)?.node;
      later(turn(), { do: 'arrive', scope, key, frame, step, ...(node !== undefined && { node }), ...(via !== undefined && { via }), ...(token && { token }) });
    },
    guarded(key, element, frame) {
      const { plan } = turn();
      const found = memory.frames[frame];
      if (found) (found.guards ??= {})[plan.guards.get(element) ?? ''] = key;
    },
    taken(flow, frame, token) {
      const join = turn().plan.joinFlows.get(flow);
      if (join) tokenTaken(turn(), frame, join, token);
    },
    total: (key) => roundsOf(own, key),
    over: (key) => isOver(own, key),
  };
}
