import { announceThrow, goOn } from '../../../kernel/events/passing.ts';
import type { Instance } from '../../../kernel/state.ts';
import { createInstance } from '../../../kernel/instances.ts';
import { alive, nodeIn, push } from '../../../kernel/run.ts';
import type { Node } from '../../../kernel/types.ts';
import { pass } from '../../../kernel/work/pass.ts';
import { isJoin } from '../plan/plan.ts';
import type { Step } from '../plan/plan.ts';
import { throwEvent } from '../events/throw.ts';
import { carrying, ends, frameOf, leaving, placeOf, release } from '../turn.ts';
import type { Job, Turn } from '../turn.ts';
import { endBody, enterComposite, exitComposite } from './composites.ts';
import { arriveAtJoin } from './joins.ts';
import { roundVariables } from './loops.ts';

/** The library waits at a step of ours. */
export interface Arrival extends Omit<Extract<Job, { do: 'arrive' }>, 'scope' | 'step' | 'node'> {
  scope: Instance;
  step: Step;
}

type Arrive = (turn: Turn, arrival: Arrival) => void;

const kinds: Record<Step['kind'], Arrive> = {
  begin, node: arriveAtNode, enter: enterComposite, exit: exitComposite, pass: passBoundary, bodyEnd: endBody,
  hop: (turn, { key, token }) => release(turn, key, ['on'], token),
};

export function arrive(turn: Turn, { scope: id, step: stepId, ...rest }: Extract<Job, { do: 'arrive' }>): void {
  const { run, plan } = turn;
  const scope = alive(run, id);
  const step = plan.steps.get(stepId);
  if (!scope || !step) return;
  run.visits += 1;
  // what starts a scope carries what the scope was entered with
  const token = rest.via === undefined ? placeOf(turn, scope).brought ?? carrying(scope.local) : rest.token;
  kinds[step.kind](turn, { ...rest, scope, step, token });
}

/** The tokens of a scope start. */
function begin(turn: Turn, { key, scope, step, token }: Arrival): void {
  const { run, chosen } = turn;
  const told = scope.id === run.state.root && chosen.every((id) => step.flows[id] !== undefined);
  const starts = told && chosen.length > 0 ? chosen : step.starts ?? [];
  if (starts.length === 0) ends(turn, scope, scope.node, scope.local);
  release(turn, key, starts, token);
}

function passBoundary(turn: Turn, { key, scope, step, token }: Arrival): void {
  passNode(turn, key, scope, step.node ?? '', token);
}

function passNode(turn: Turn, key: string, scope: Instance, node: string, token: Arrival['token']): void {
  leaving(turn, key, () => pass(turn.run, { do: 'pass', scope: scope.id, node, ...token }));
}

function arriveAtNode(turn: Turn, arrival: Arrival): void {
  const { run } = turn;
  const { key, frame, scope, step, token, via } = arrival;
  const node = nodeIn(run, step.model, step.node ?? '');
  const { local } = token ?? {};
  if (turn.plan.raceFlows.has(via ?? '')) (frameOf(turn, frame).awaited ??= {})[node.id] = key;
  else if (node.type === 'startEvent' || node.event?.kind === 'link' && node.type === 'catchEvent') passNode(turn, key, scope, node.id, token);
  else if (node.type === 'endEvent' || node.type === 'throwEvent') throwEvent(turn, key, { scope, node, local });
  else if (isJoin(node)) arriveAtJoin(turn, arrival, node);
  else if (node.type.endsWith('Gateway')) {
    leaving(turn, key, () => goOn(run, { scope, node, local }, announceThrow(run, { scope, node, local })));
  } else startInstance(turn, arrival, node);
}

/** A task, or an event that waits: an instance of its own. */
function startInstance(turn: Turn, { key, frame, scope, token }: Arrival, node: Node): void {
  const vars = roundVariables(scope, node);
  const instance = createInstance(turn.run, { node: node.id, model: scope.model, parent: scope.id, local: token?.local, vars });
  turn.memory.places[instance.id] = { frame, key };
  push(turn.run, { do: 'execute', id: instance.id });
}
