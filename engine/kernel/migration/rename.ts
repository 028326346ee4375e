import { nextId } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Undo, Variables } from '../state.ts';
import { modelIn } from './correspondence.ts';
import type { Correspondence } from './correspondence.ts';
import type { Decision } from './decide.ts';

/** Gives what goes on the names of the other version: instances, joins, what can be undone, what was counted and what steps brought. */
export function rename(run: Run, versions: Correspondence, decision: Decision): void {
  renameJoins(run, decision);
  for (const [id, fate] of decision.fates) {
    const instance = run.state.instances[id];
    if (!instance) continue;
    renameInside(instance, versions);
    if (fate.how === 'carried' && fate.node) instance.node = fate.node.id;
  }
  renameIncidents(run, versions);
  renameVisits(run, versions);
}

/** Hosts list incidents by the step they are at: one at a step with another name is over, and told again under its new name. */
function renameIncidents(run: Run, versions: Correspondence): void {
  for (const incident of run.state.incidents) {
    const element = versions.of(incident.model, incident.element).node?.id ?? incident.element;
    if (element === incident.element) continue;
    run.effects.push({ type: 'resolved', id: incident.id });
    Object.assign(incident, { id: nextId(run, 'x'), element });
    const { id, code, message, model } = incident;
    run.effects.push({ type: 'incident', id, code, message, element, model });
  }
}

function renameJoins(run: Run, { held }: Decision): void {
  for (const { scope: id, gateway, node, flows } of held) {
    const joins = run.state.instances[id]?.joins;
    const waiting = joins?.[gateway];
    if (!flows || !joins || !waiting) continue;
    const renamed: typeof waiting = {};
    for (const [flow, tokens] of Object.entries(waiting)) renamed[flows[flow] ?? flow] = [...renamed[flows[flow] ?? flow] ?? [], ...tokens];
    delete joins[gateway];
    joins[node.id] = renamed;
  }
}

function renameInside(instance: Instance, versions: Correspondence): void {
  if (instance.undo) instance.undo = instance.undo.map((undo) => renameUndo(undo, versions));
  if (instance.undoing) instance.undoing = instance.undoing.map(({ scope, undo }) => ({ scope, undo: renameUndo(undo, versions) }));
  if (instance.later) instance.later = instance.later.flatMap((id) => versions.of(instance.model, id).node?.id ?? []);
  if (instance.role === 'process' && instance.vars?.['steps']) instance.vars = { ...instance.vars, steps: renameSteps(instance, versions) };
}

function renameUndo(undo: Undo, versions: Correspondence): Undo {
  const node = versions.of(undo.model, undo.node).node?.id ?? undo.node;
  return { ...undo, node, ...(undo.inner && { inner: undo.inner.map((inner) => renameUndo(inner, versions)) }) };
}

/** Expressions of the other version look for a step's result under its new name. */
function renameSteps({ model, vars }: Instance, versions: Correspondence): Variables {
  const steps = vars?.['steps'] as Variables;
  const names = Object.keys(steps).map((id) => [id, renamed(versions, model, id)] as const);
  return Object.fromEntries(names.map(([id, now]) => [now !== undefined && !Object.hasOwn(steps, now) ? now : id, steps[id]]));
}

/** A visit names one execution for good: the new name goes on counting where the old one was, also when both were visited. */
function renameVisits({ state }: Run, versions: Correspondence): void {
  for (const model of [versions.from.root, ...Object.values(versions.from.called)]) {
    for (const id of Object.keys(model.nodes)) {
      const now = renamed(versions, model.key, id);
      const visits = state.visits[id];
      if (now !== undefined && visits !== undefined) state.visits[now] = Math.max(state.visits[now] ?? 0, visits);
    }
  }
}

/** The new id of an element that the other version has under another one only. */
function renamed(versions: Correspondence, model: string, id: string): string | undefined {
  const now = versions.of(model, id).node?.id;
  return now === undefined || now === id || modelIn(versions.to, model)?.nodes[id] ? undefined : now;
}
