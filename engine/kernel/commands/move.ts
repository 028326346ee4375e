import { KernelError } from '../errors.ts';
import { resolveIncident } from '../incidents.ts';
import { cancelInstances } from '../instances.ts';
import { routeTo } from '../placing/route.ts';
import type { Terrain } from '../placing/route.ts';
import { starvedJoins } from '../placing/starved-joins.ts';
import { canBeEntered } from '../placing/targets.ts';
import { travel } from '../placing/travel.ts';
import { obstacleWords } from '../placing/words.ts';
import type { Places } from '../placing/words.ts';
import { alive, instanceOf, modelOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local } from '../state.ts';
import type { Command, Label, Node, ObstacleCode } from '../types.ts';
import { waitOf } from './wait-of.ts';

/** A token that can be taken away from where it is. */
interface Movable { scope: Instance; element: Label; local?: Local; release(): void }

/**
 * Puts a token elsewhere, as when no flow led there: into another part of its flow, out of a called flow too. What it leaves is
 * cancelled, scopes that are empty then vanish, those around its target are opened; nothing is compensated.
 * @throws KernelError `cannot_move` with the obstacle
 */
export function move(run: Run, { from, to }: Extract<Command, { type: 'move' }>): void {
  const { scope, element, local, release } = run.state.incidents.some(({ id }) => id === from) ? stuckToken(run, from) : waitingToken(run, from);
  const node = findTarget(run, scope, to);
  if (!node) throw refusal('unknown_target', { element, to: { zh: to } });
  const [target, model] = node;
  const places = { element, to: target.label };
  if (!canBeEntered(target)) throw refusal('not_enterable', places);
  const starvedBefore = new Set(starvedJoins(run).map(({ scope: at, join }) => `${at}/${join}`));
  release();
  const terrain: Terrain = { program: run.program, state: run.state, elementOf: (instance) => instance.node };
  const route = routeTo(terrain, scope, target, model);
  if (typeof route === 'string') throw refusal(route, places);
  travel(run, scope, route, (at) => push(run, { do: 'enter', scope: at.id, node: target.id, ...(local && { local }) }));
  const starved = starvedJoins(run).find(({ scope: at, join }) => !starvedBefore.has(`${at}/${join}`));
  if (starved) throw refusal('starves_join', { ...places, join: labelOf(run, starved.model, starved.join) });
}

function waitingToken(run: Run, wait: string): Movable {
  const { instance, purpose, element, model } = waitOf(run, wait, ['user', 'service', 'timer', 'message', 'signal', 'condition']);
  if (purpose === 'boundary' || purpose === 'start') throw refusal('not_a_token', { element: labelOf(run, model, element) });
  return tokenIn(run, instance);
}

function stuckToken(run: Run, id: string): Movable {
  const incident = run.state.incidents.find((candidate) => candidate.id === id);
  const [work, ...more] = incident?.work ?? [];
  if (work && more.length === 0) {
    if (work.do === 'enter' || work.do === 'pass' || work.do === 'leave') {
      return { scope: instanceOf(run, work.scope), element: labelOf(run, instanceOf(run, work.scope).model, work.node), ...(work.local && { local: work.local }), release: () => resolveIncident(run, id) };
    }
    if (work.do === 'execute' || work.do === 'complete' || work.do === 'arm') return tokenIn(run, work.id);
  }
  throw refusal('not_a_token', { element: labelOf(run, incident?.model ?? '', incident?.element ?? id) });
}

/** All instances of a loop share one token, which is in the body around them. */
function tokenIn(run: Run, id: string): Movable {
  const instance = instanceOf(run, id);
  const parent = alive(run, instance.parent);
  const host = parent?.role === 'loop' ? parent : instance;
  const element = labelOf(run, host.model, host.node);
  if (host.role === 'process') throw refusal('not_a_token', { element });
  if (host.undoes !== undefined || host.undoing !== undefined || host.role === 'undo') throw refusal('compensating', { element });
  return { scope: instanceOf(run, host.parent), element, ...(host.local && { local: host.local }), release: () => cancelInstances(run, [host.id]) };
}

/** In the token's own flow, else in the flows that called it, the nearest first. */
function findTarget(run: Run, scope: Instance, id: string): [Node, string] | undefined {
  for (let at: Instance | undefined = scope; at; at = alive(run, at.parent)) {
    const node = modelOf(run.program, at.model).nodes[id];
    if (node) return [node, at.model];
  }
  return undefined;
}

function labelOf({ program }: Run, model: string, element: string): Label {
  const flow = program.root.key === model ? program.root : program.called[model];
  return flow?.nodes[element]?.label ?? { zh: element };
}

function refusal(obstacle: ObstacleCode, places: Places): KernelError {
  const words = obstacleWords(obstacle, places);
  return new KernelError('cannot_move', `${words.en}.`, { obstacle, words });
}
