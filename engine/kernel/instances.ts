import { resolveIncident } from './incidents.ts';
import { alive, byAge, nextId, trace, withoutGaps } from './run.ts';
import type { Run } from './run.ts';
import type { Instance, Work } from './state.ts';
import { closeWait, waitsByAge, waitsOf } from './waits.ts';

export type NewInstance = Omit<Instance, 'id' | 'visit'>;

/**
 * Adds an instance. Nodes count a visit and trace `enter`; processes, loop bodies and undone sub-processes stand behind a node
 * that does and stay silent.
 */
export function createInstance(run: Run, made: NewInstance): Instance {
  const silent = made.role !== undefined;
  const visit = silent ? run.state.visits[made.node] ?? 1 : countVisit(run, made.node);
  const instance: Instance = { id: nextId(run, 'i'), visit, ...withoutGaps(made) };
  run.state.instances[instance.id] = instance;
  if (!silent) trace(run, 'enter', instance.node, instance.model, instance.id);
  return instance;
}

function countVisit(run: Run, element: string): number {
  const visit = (run.state.visits[element] ?? 0) + 1;
  run.state.visits[element] = visit;
  return visit;
}

/** Removes an instance that is complete, with what it still waited for and what was stuck beside it (a timer that could not be read). */
export function removeInstance(run: Run, instance: Instance): void {
  for (const wait of waitsOf(run, instance.id)) closeWait(run, wait, 'cancelled');
  delete run.state.instances[instance.id];
  if (instance.role === undefined) trace(run, 'complete', instance.node, instance.model, instance.id);
  if (run.state.incidents.length > 0) dropWork(run, (work) => ownerOf(run, work) === instance.id);
}

/** Cancels instances with all that lives in them, innermost first. Their tokens are the caller's business. */
export function cancelInstances(run: Run, ids: string[]): void {
  const doomed = withDescendants(run, ids);
  if (doomed.size === 0) return;
  for (const wait of waitsByAge(run)) if (doomed.has(wait.instance)) closeWait(run, wait, 'cancelled');
  for (const instance of [...doomed.values()].reverse()) {
    delete run.state.instances[instance.id];
    if (instance.role === undefined) trace(run, 'cancel', instance.node, instance.model, instance.id);
  }
  dropWork(run, (work) => doomed.has(ownerOf(run, work)));
}

/** Cancels every token in a scope; the scope itself stays, empty. */
export function clearScope(run: Run, scope: Instance): void {
  cancelInstances(run, childrenOf(run, scope.id).map((child) => child.id));
  dropWork(run, (work) => 'scope' in work && work.scope === scope.id);
  delete scope.joins;
  delete scope.later;
  scope.tokens = 0;
}

/** As `clearScope`, for good: none of its event sub-processes starts any more. */
export function interruptScope(run: Run, scope: Instance): void {
  for (const wait of waitsOf(run, scope.id)) if (wait.purpose === 'start') closeWait(run, wait, 'cancelled');
  clearScope(run, scope);
  scope.interrupted = true;
}

/** The instances directly inside another, oldest first. */
export function childrenOf(run: Run, id: string): Instance[] {
  return Object.values(run.state.instances).filter((instance) => instance.parent === id).sort((a, b) => byAge(a.id, b.id));
}

function withDescendants(run: Run, ids: string[]): Map<string, Instance> {
  const children = new Map<string, Instance[]>();
  for (const instance of Object.values(run.state.instances).sort((a, b) => byAge(a.id, b.id))) {
    const siblings = children.get(instance.parent);
    if (siblings) siblings.push(instance);
    else children.set(instance.parent, [instance]);
  }
  const found = new Map<string, Instance>();
  const toVisit = ids.map((id) => alive(run, id)).filter((instance) => instance !== undefined);
  for (let next = toVisit.shift(); next; next = toVisit.shift()) {
    found.set(next.id, next);
    toVisit.push(...children.get(next.id) ?? []);
  }
  return found;
}

function dropWork(run: Run, doomed: (work: Work) => boolean): void {
  run.queue = run.queue.filter((work) => !doomed(work));
  for (const incident of run.state.incidents) {
    const left = incident.work.filter((work) => !doomed(work));
    const over = incident.scope === undefined ? left.length === 0 && incident.work.length > 0 : !alive(run, incident.scope);
    if (over) resolveIncident(run, incident.id);
    else incident.work = left;
  }
}

/** The instance that a piece of work lives in. */
function ownerOf(run: Run, work: Work): string {
  if ('scope' in work) return work.scope;
  if ('id' in work) return work.id;
  return run.state.waits[work.wait]?.instance ?? '';
}
