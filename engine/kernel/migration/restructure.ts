import { KernelError } from '../errors.ts';
import { resolveIncident } from '../incidents.ts';
import { cancelInstances } from '../instances.ts';
import { routeTo } from '../placing/route.ts';
import { travel } from '../placing/travel.ts';
import { instanceOf, push, withoutGaps } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local, Work } from '../state.ts';
import type { Node } from '../types.ts';
import { scopeOf } from '../waits.ts';
import type { Correspondence } from './correspondence.ts';
import { elementNow } from './decide.ts';
import type { Decision } from './decide.ts';
import { rename } from './rename.ts';

/** A token on its way to the scope in which its node stands. */
interface Traveller { holder: Instance; node: Node; anew?: true; put(scope: Instance): void }

/**
 * Gives everything in a ticket its place in the other version: what moves is cancelled and queued at its target, the rest gets its new
 * names, and tokens go to the scopes in which their nodes stand now. What is waited for stays as it is.
 * @param run of the other version, on a state of its own in which `decide` found nothing wrong
 * @throws KernelError `cannot_migrate`, Stuck when the inputs of a new sub-process cannot be evaluated
 */
export function restructure(run: Run, versions: Correspondence, decision: Decision): void {
  const begun = [...stuckTokens(run, decision), ...heldAnew(run, decision), ...movedInstances(run, decision)];
  rename(run, versions, decision);
  // what begins anew goes last: it may empty a scope that has yet to find its place
  const travellers = [...displacedInstances(run, decision), ...displacedHeld(run, decision), ...begun.filter(({ anew }) => !anew), ...begun.filter(({ anew }) => anew)];
  const dissolves = (scope: Instance): boolean => decision.fates.get(scope.id)?.how === 'dissolved';
  const elementOf = (scope: Instance): string | undefined => (dissolves(scope) ? undefined : scope.node);
  for (const { holder, node, put } of travellers) {
    const route = routeTo({ program: run.program, state: run.state, elementOf }, holder, node, holder.model);
    if (typeof route === 'string') throw new KernelError('cannot_migrate', `No way leads to "${node.id}" (${route}).`);
    travel(run, holder, route, put, dissolves);
  }
  for (const [id, wait] of Object.entries(run.state.waits)) {
    const scope = scopeOf(run, instanceOf(run, wait.instance)).id;
    if (scope !== wait.scope) run.state.waits[id] = { ...wait, scope };
  }
}

/** Tokens in incidents: those that begin anew are taken out, the others get their new names and, if need be, another scope. */
function stuckTokens(run: Run, decision: Decision): Traveller[] {
  const travellers: Traveller[] = [];
  for (const incident of run.state.incidents) {
    const kept = incident.work.flatMap((work, at): Work[] => {
      const fate = decision.stuck.find((stuck) => stuck.incident === incident.id && stuck.at === at);
      if (!fate || !('node' in work)) return [work];
      const holder = instanceOf(run, work.scope);
      if (fate.anew) {
        travellers.push(beginning(run, holder, fate.node, work.local));
        return [];
      }
      const renamed = withoutGaps({ ...work, node: fate.node.id, ...('flow' in work && { flow: fate.flow }) });
      if (isDisplaced(decision, holder, fate.node)) travellers.push({ holder, node: fate.node, put: (scope) => { renamed.scope = scope.id; } });
      return [renamed];
    });
    if (kept.length === 0 && incident.work.length > 0) resolveIncident(run, incident.id);
    else incident.work = kept;
  }
  return travellers;
}

function movedInstances(run: Run, { fates }: Decision): Traveller[] {
  return [...fates].flatMap(([id, fate]) => {
    const instance = run.state.instances[id];
    if (!instance || fate.how !== 'moved') return [];
    cancelInstances(run, [id]);
    return [beginning(run, instanceOf(run, instance.parent), fate.node, instance.local)];
  });
}

/** Tokens that waited at a join which is none any more. */
function heldAnew(run: Run, { held }: Decision): Traveller[] {
  return held.filter(({ flows }) => flows === undefined).flatMap(({ scope: id, gateway, node }) => {
    const scope = instanceOf(run, id);
    return Object.values(release(scope, gateway)).flat().map((local) => beginning(run, scope, node, local === 0 ? undefined : local));
  });
}

function displacedInstances(run: Run, decision: Decision): Traveller[] {
  return [...decision.fates].flatMap(([id, fate]): Traveller[] => {
    const instance = run.state.instances[id];
    const holder = instance && run.state.instances[instance.parent];
    if (!holder || holder.role === 'loop' || instance.role === 'undo' || instance.undoes !== undefined || fate.how !== 'carried' || !fate.node) return [];
    return isDisplaced(decision, holder, fate.node) ? [{ holder, node: fate.node, put: (scope) => { instance.parent = scope.id; } }] : [];
  });
}

function displacedHeld(run: Run, decision: Decision): Traveller[] {
  return decision.held.filter(({ flows }) => flows !== undefined).flatMap(({ scope: id, node }): Traveller[] => {
    const holder = instanceOf(run, id);
    if (!isDisplaced(decision, holder, node)) return [];
    return Object.entries(release(holder, node.id)).flatMap(([flow, tokens]) => tokens.map((token): Traveller => ({ holder, node, put: (scope) => hold(scope, node.id, flow, token) })));
  });
}

function beginning(run: Run, holder: Instance, node: Node, local: Local | undefined): Traveller {
  return { holder, node, anew: true, put: (scope) => push(run, { do: 'enter', scope: scope.id, node: node.id, ...(local && { local }) }) };
}

function isDisplaced(decision: Decision, holder: Instance, node: Node): boolean {
  return elementNow(decision, holder) !== node.scope;
}

/** Takes the tokens of a join, in an order that does not depend on how a database gives keys back. */
function release(scope: Instance, gateway: string): Record<string, (Local | 0)[]> {
  const held = scope.joins?.[gateway] ?? {};
  delete scope.joins?.[gateway];
  if (scope.joins && Object.keys(scope.joins).length === 0) delete scope.joins;
  return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hold(scope: Instance, gateway: string, flow: string, token: Local | 0): void {
  const joins = scope.joins ??= {};
  const held = joins[gateway] ??= {};
  (held[flow] ??= []).push(token);
}
