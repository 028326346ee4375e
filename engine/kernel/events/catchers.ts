import type { Happening } from '../behaviour.ts';
import { boundaryEvents, eventSubProcesses } from '../model-queries.ts';
import { alive, instanceOf, modelOf, nodeOf } from '../run.ts';
import type { Run } from '../run.ts';
import { fireEventSubProcess } from '../scopes/event-sub-process.ts';
import type { Instance } from '../state.ts';
import type { Node } from '../types.ts';
import { fireBoundary } from './boundary.ts';

export type Catcher =
  | { at: 'boundary'; host: Instance; event: Node }
  | { at: 'scope'; scope: Instance; subProcess: Node; event: Node };

/** Where an error or escalation starts its way outward: an activity that failed, or the scope of a throwing event. */
export type Origin = { activity: Instance } | { scope: Instance };

/**
 * The nearest catcher outward (BPMN 10.5.6, 13.5.3 and 13.5.4): boundary events of the activity, event sub-processes of the scope
 * around it, boundary events of that scope, and so on through call activities. An event with the same code goes before one without.
 */
export function findCatcher(run: Run, kind: 'error' | 'escalation', code: string | undefined, origin: Origin): Catcher | undefined {
  let at: Instance | undefined;
  if ('activity' in origin) at = origin.activity;
  else {
    const found = inScope(run, kind, code, origin.scope);
    if (found) return found;
    at = origin.scope;
  }
  for (; at; at = alive(run, at.parent)) {
    const found = atBoundary(run, kind, code, at) ?? aroundInScope(run, kind, code, at);
    if (found) return found;
  }
  return undefined;
}

export function fireCatcher(run: Run, catcher: Catcher, happening: Happening): void {
  if (catcher.at === 'boundary') fireBoundary(run, catcher.host, catcher.event, happening);
  else fireEventSubProcess(run, catcher.scope, catcher.subProcess, catcher.event, happening);
}

function atBoundary(run: Run, kind: string, code: string | undefined, host: Instance): Catcher | undefined {
  const isInner = alive(run, host.parent)?.role === 'loop';
  if (host.role === 'process' || host.role === 'undo' || isInner) return undefined;
  const event = bestMatch(boundaryEvents(modelOf(run.program, host.model), nodeOf(run, host)), kind, code);
  return event && { at: 'boundary', host, event };
}

function aroundInScope(run: Run, kind: string, code: string | undefined, inner: Instance): Catcher | undefined {
  if (inner.role === 'process') return undefined;
  return inScope(run, kind, code, instanceOf(run, inner.parent));
}

function inScope(run: Run, kind: string, code: string | undefined, scope: Instance): Catcher | undefined {
  if (scope.interrupted || scope.role === 'loop' || scope.role === 'undo') return undefined;
  const starts = eventSubProcesses(modelOf(run.program, scope.model), scope.node);
  const event = bestMatch(starts.map(({ start }) => start), kind, code);
  const found = starts.find(({ start }) => start === event);
  return found && { at: 'scope', scope, subProcess: found.subProcess, event: found.start };
}

function bestMatch(events: Node[], kind: string, code: string | undefined): Node | undefined {
  const fitting = events.filter(({ event }) => event?.kind === kind);
  const codeOf = ({ event }: Node): string | undefined => (event?.kind === 'error' || event?.kind === 'escalation' ? event.code : undefined);
  return fitting.find((node) => code !== undefined && codeOf(node) === code) ?? fitting.find((node) => codeOf(node) === undefined);
}
