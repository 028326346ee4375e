import { routeTo } from '../placing/route.ts';
import type { Terrain } from '../placing/route.ts';
import { canBeEntered, isJoin } from '../placing/targets.ts';
import { byAge } from '../run.ts';
import type { Instance, KernelState, Undo, Work } from '../state.ts';
import type { MappedElement, MigrationReasonCode, Node, NodeType } from '../types.ts';
import { incomingFor, modelIn } from './correspondence.ts';
import type { Correspondence } from './correspondence.ts';
import { misfit } from './fit.ts';

/**
 * What becomes of an instance. `carried`: it lives on, at `node` (processes have none). `moved`: it is cancelled and its token begins anew
 * at `node`. `dissolved`: a scope that the other version does not have; what is in it lives on elsewhere. What is inside a moved one has no fate.
 */
export type Fate = { how: 'carried'; node?: Node } | { how: 'moved'; node: Node } | { how: 'dissolved' };

/** Tokens that wait at a join. `flows`: new sequence flow by the old one; absent: each begins anew at `node`. */
export interface HeldFate { scope: string; gateway: string; node: Node; flows?: Record<string, string> }

/** Work of an incident that holds a token: `anew`, it begins at `node`, else the work itself goes on there. */
export interface StuckFate { incident: string; at: number; node: Node; anew: boolean; flow?: string }

/** `given`: the person's own mapping cannot be obeyed. */
export interface Found { code: MigrationReasonCode; element: string; model: string; given: boolean; to?: string }

export interface Decision { found: Found[]; fates: Map<string, Fate>; held: HeldFate[]; stuck: StuckFate[]; mapped: MappedElement[] }

/** Only what is inside can be shown without these: a scope in whose place nothing else is needed. */
const dissolvable: readonly NodeType[] = ['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess'];

/** Looks at everything in a ticket that must have a place in the other version. Nothing found: everything has one. */
export function decide(state: KernelState, versions: Correspondence): Decision {
  const decider = new Decider(state, versions);
  decider.process(state.instances[state.root] as Instance);
  decider.incidents();
  decider.routes();
  return decider.decision;
}

interface Placing { holder: Instance; node: Node; model: string; element: string; given: boolean }

class Decider {
  readonly state: KernelState;
  readonly versions: Correspondence;
  readonly decision: Decision = { found: [], fates: new Map(), held: [], stuck: [], mapped: [] };
  private readonly placings: Placing[] = [];

  constructor(state: KernelState, versions: Correspondence) {
    this.state = state;
    this.versions = versions;
  }

  process(process: Instance): void {
    const { from, to } = this.versions;
    if (process.parent === '' && from.root.key !== to.root.key) return this.find('other_flow', process.model, process.node, false);
    if (!modelIn(to, process.model)) return this.find('flow_missing', process.model, process.node, false);
    this.decision.fates.set(process.id, { how: 'carried' });
    this.inside(process);
  }

  /** Routes can only be judged when the fate of every scope is known. */
  routes(): void {
    const terrain: Terrain = { program: this.versions.to, state: this.state, elementOf: (instance) => elementNow(this.decision, instance) };
    for (const { holder, node, model, element, given } of this.placings) {
      const route = routeTo(terrain, holder, node, model);
      if (typeof route === 'string') this.find(route, model, element, given, node.id);
    }
  }

  incidents(): void {
    for (const { id, work } of this.state.incidents) work.forEach((item, at) => { if ('node' in item) this.stuck(id, at, item); });
  }

  private inside(scope: Instance): void {
    const children = Object.values(this.state.instances).filter(({ parent }) => parent === scope.id).sort((a, b) => byAge(a.id, b.id));
    for (const child of children) this.token(child, scope);
    for (const gateway of Object.keys(scope.joins ?? {}).sort()) this.held(scope, gateway, Object.keys(scope.joins?.[gateway] ?? {}).sort());
    for (const undo of [...scope.undo ?? [], ...(scope.undoing ?? []).map((next) => next.undo)]) this.undo(undo);
  }

  private token(instance: Instance, holder: Instance): void {
    const { fates } = this.decision;
    if (instance.role === 'process') return this.process(instance);
    if (holder.role === 'loop') {
      fates.set(instance.id, fates.get(holder.id) as Fate);
      return this.inside(instance);
    }
    const { node, given } = this.versions.of(instance.model, instance.node);
    const before = modelIn(this.versions.from, instance.model)?.nodes[instance.node];
    if (instance.role === 'undo' || instance.undoes !== undefined || instance.undoing !== undefined) return this.undoing(instance, before, node);
    if (!node && given === undefined && before && dissolvable.includes(before.type) && instance.role === undefined) {
      fates.set(instance.id, { how: 'dissolved' });
      return this.inside(instance);
    }
    const unfit = before && node && misfit(before, node);
    if (!node) return this.gone(instance.model, instance.node, given);
    if (unfit && given === undefined) return this.find(unfit, instance.model, instance.node, false);
    if (unfit && !canBeEntered(node)) return this.find('not_enterable', instance.model, instance.node, true, node.id);
    fates.set(instance.id, { how: unfit ? 'moved' : 'carried', node });
    this.decision.mapped.push({ element: instance.node, model: instance.model, to: node.id, how: unfit ? 'moved' : 'carried' });
    this.placings.push({ holder, node, model: instance.model, element: instance.node, given: given !== undefined });
    if (!unfit) this.inside(instance);
  }

  /** What is being undone cannot be rearranged: all of it goes on where it was, or nothing can be done. */
  private undoing(instance: Instance, before: Node | undefined, after: Node | undefined): void {
    const whole = instance.role === 'undo' && instance.node === instance.model && modelIn(this.versions.to, instance.model) !== undefined;
    const same = before && after && !misfit(before, after) && after.id === before.id && after.scope === before.scope;
    if (!whole && !same) return this.find('compensating', instance.model, instance.node, true);
    this.decision.fates.set(instance.id, { how: 'carried', ...(after && { node: after }) });
    this.inside(instance);
  }

  private held(scope: Instance, gateway: string, flows: string[]): void {
    const { model } = scope;
    const { node, given } = this.versions.of(model, gateway);
    const before = modelIn(this.versions.from, model)?.nodes[gateway];
    if (!node || !before) return this.gone(model, gateway, given);
    if (before.type !== node.type && given === undefined) return this.find('type_changed', model, gateway, false);
    this.placings.push({ holder: scope, node, model, element: gateway, given: given !== undefined });
    if (!isJoin(node)) {
      if (before.type !== node.type && !canBeEntered(node)) return this.find('not_enterable', model, gateway, true, node.id);
      this.decision.held.push({ scope: scope.id, gateway, node });
    } else {
      const paths = flows.map((flow) => [flow, incomingFor(this.versions, model, flow, node)] as const);
      if (paths.some(([, path]) => path === undefined)) return this.find('path_gone', model, gateway, false);
      this.decision.held.push({ scope: scope.id, gateway, node, flows: Object.fromEntries(paths) as Record<string, string> });
    }
    this.decision.mapped.push({ element: gateway, model, to: node.id, how: 'carried' });
  }

  private stuck(incident: string, at: number, work: Extract<Work, { node: string }>): void {
    const scope = this.state.instances[work.scope];
    if (!scope || !this.decision.fates.has(scope.id)) return;
    const { node, given } = this.versions.of(scope.model, work.node);
    const before = modelIn(this.versions.from, scope.model)?.nodes[work.node];
    if (!node) return this.gone(scope.model, work.node, given);
    const unfit = before && misfit(before, node);
    if (unfit && given === undefined) return this.find(unfit, scope.model, work.node, false);
    if (unfit && !canBeEntered(node)) return this.find('not_enterable', scope.model, work.node, true, node.id);
    const flow = work.do === 'enter' && work.flow !== undefined ? incomingFor(this.versions, scope.model, work.flow, node) : undefined;
    if (work.do === 'enter' && !unfit && isJoin(node) && flow === undefined) return this.find('path_gone', scope.model, work.node, false);
    this.decision.stuck.push({ incident, at, node, anew: unfit !== undefined, ...(flow !== undefined && { flow }) });
    this.decision.mapped.push({ element: work.node, model: scope.model, to: node.id, how: unfit ? 'moved' : 'carried' });
    this.placings.push({ holder: scope, node, model: scope.model, element: work.node, given: given !== undefined });
  }

  private undo({ model, node: element, inner }: Undo): void {
    const { node, given } = this.versions.of(model, element);
    const before = modelIn(this.versions.from, model)?.nodes[element];
    if (!node) this.find(given === undefined ? 'undo_lost' : 'unknown_target', model, element, given !== undefined, given);
    else if (before?.compensation !== undefined && node.compensation === undefined && given === undefined) this.find('undo_lost', model, element, false);
    for (const entry of inner ?? []) this.undo(entry);
  }

  private gone(model: string, element: string, given: string | undefined): void {
    this.find(given === undefined ? 'element_gone' : 'unknown_target', model, element, given !== undefined, given);
  }

  private find(code: MigrationReasonCode, model: string, element: string, given: boolean, to?: string): void {
    this.decision.found.push({ code, element, model, given, ...(to !== undefined && { to }) });
  }
}

/** The element that a scope instance stands for in the other version. */
export function elementNow({ fates }: Decision, instance: Instance): string | undefined {
  const fate = fates.get(instance.id);
  if (fate?.how !== 'carried') return undefined;
  return fate.node?.id ?? instance.node;
}
