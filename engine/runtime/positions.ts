import { executorOf } from '../executors/choose.ts';
import { mappingTargets, openIncidents } from '../kernel/index.ts';
import type { Label, Program, State, Wait, WaitKind } from '../kernel/types.ts';
import { nodeOf } from './changes.ts';

/** A place where a token stands: what operators can move or skip. */
export interface Position {
  /** The kernel's id of the wait or incident. */
  id: string;
  kind: WaitKind | 'incident';
  element: string;
  /** Key of the flow that the element is part of. */
  model: string;
  label: Label;
  /** ISO 8601; null: an incident knows no time. */
  since: string | null;
  /** Whether it can be skipped: see `skipStep`. */
  skippable: boolean;
  /** What a person may choose when it is skipped. */
  outcomes: { code: string; label: Label }[];
}

/** Where the tokens of a ticket stand, oldest first, then those that are stuck (only the kernel knows them). Events that only listen beside a step are none. */
export function positionsOf(program: Program, state: State): Position[] {
  const label = (model: string, element: string): Label => nodeOf(program, model, element)?.label ?? { zh: element };
  const waiting = Object.values(state.waits).filter(holdsToken).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return [
    ...waiting.map((wait): Position => ({
      id: wait.id, kind: wait.kind, element: wait.element, model: wait.model, label: label(wait.model, wait.element), since: wait.since, skippable: isSkippable(wait),
      outcomes: (nodeOf(program, wait.model, wait.element)?.ext.outcomes ?? []).map((outcome) => ({ code: outcome.code, label: outcome.label })),
    })),
    ...(executorOf(state) === 'kernel' ? openIncidents(state) : []).map(({ id, element, model }): Position => ({ id, kind: 'incident', element, model, label: label(model, element), since: null, skippable: false, outcomes: [] })),
  ];
}

/** Whether a token stands at this wait: it is no clock, and no event that stands by. */
export function holdsToken({ purpose }: Wait): boolean {
  return purpose === undefined || purpose === 'catch';
}

/** A signal is for everybody and a condition comes true by itself: a token that waits for one can only be moved. */
export function isSkippable(wait: Wait): boolean {
  return holdsToken(wait) && wait.kind !== 'signal' && wait.kind !== 'condition';
}

/** Steps that a token can be moved to, by flow: the ticket's own and those that run in it. */
export function moveTargets(program: Program, state: State): { element: string; model: string; label: Label }[] {
  const running = new Set([program.root.key, ...positionsOf(program, state).map(({ model }) => model)]);
  return [...running].flatMap((model) => mappingTargets(program, model).map((element) => ({ element, model, label: nodeOf(program, model, element)?.label ?? { zh: element } })));
}
