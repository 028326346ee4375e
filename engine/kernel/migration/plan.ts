import { ownCopy } from '../own-copy.ts';
import { starvedJoins } from '../placing/starved-joins.ts';
import type { StarvedJoin } from '../placing/starved-joins.ts';
import { canBeEntered } from '../placing/targets.ts';
import type { Run } from '../run.ts';
import type { KernelState } from '../state.ts';
import type { Context, ElementMapping, Label, MappedElement, MigrationPlan, MigrationReason, MigrationReasonCode, Model, Node, Program, State } from '../types.ts';
import { upgrade } from '../upgrade.ts';
import { correspondence, modelIn } from './correspondence.ts';
import type { Correspondence } from './correspondence.ts';
import { decide } from './decide.ts';
import type { Decision, Found } from './decide.ts';
import { restructure } from './restructure.ts';
import { reasonWords } from './words.ts';

/** Nothing that a mapping says can change these. */
const final: readonly MigrationReasonCode[] = ['ended', 'other_flow', 'compensating'];

/** A plan only asks where things go, never what expressions give. */
const still: Context = { now: '', environment: {}, evaluate: () => null, decide: () => ({}), due: () => '' };

/**
 * Whether a ticket can go over to another version of its flows, and what becomes of what is open in it. Pure and quick: it evaluates no
 * expression. `migrate` accepts exactly what fits here, unless an expression of the other version then fails.
 */
export function planMigration(state: State, from: Program, to: Program, mapping: ElementMapping = {}): MigrationPlan {
  const versions = correspondence(from, to, mapping);
  if (state.status === 'ended') return { verdict: 'impossible', reasons: [reason(versions, { code: 'ended', element: from.root.key, model: from.root.key, given: false })], mapped: [] };
  const current = upgrade(state) as KernelState;
  const decision = decide(current, versions);
  const found = decision.found.length > 0 ? decision.found : newlyStarved(current, versions, decision);
  const impossible = found.some(({ code, given }) => given || final.includes(code));
  return {
    verdict: impossible ? 'impossible' : found.length > 0 ? 'needs_decision' : 'fits',
    reasons: distinct(found.map((one) => reason(versions, one))),
    mapped: distinct(decision.mapped),
  };
}

/** Joins that would wait for ever from the tokens' new places on. Those that would have in the old version too are no reason to stay there. */
function newlyStarved(state: KernelState, versions: Correspondence, decision: Decision): Found[] {
  const before = starvedJoins(resting(versions.from, state)).map(({ scope, model, join }) => key({ scope, model, join: versions.of(model, join).node?.id ?? join }));
  const run = resting(versions.to, ownCopy(state));
  restructure(run, versions, decision);
  return starvedJoins(run).filter((starved) => !before.includes(key(starved))).map(({ model, join }) => ({ code: 'starves_join' as const, element: join, model, given: false }));
}

function key({ scope, model, join }: StarvedJoin): string {
  return `${scope}/${model}/${join}`;
}

function resting(program: Program, state: KernelState): Run {
  return { program, context: still, state, effects: [], queue: [], visits: 0, outbox: [] };
}

function reason({ from, to }: Correspondence, { code, element, model, to: target }: Found): MigrationReason {
  const name = (id: string): Label => {
    const [first, second] = [modelIn(from, model), modelIn(to, model)];
    return (first?.nodes[id] ?? second?.nodes[id])?.label ?? (first?.key === id ? first.label : { zh: id });
  };
  return { code, element, model, message: reasonWords(code, { element: name(element), ...(target !== undefined && { to: name(target) }) }) };
}

function distinct<T extends MigrationReason | MappedElement>(list: T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

/** Elements of a flow that a mapping may name as a target, in the flow's order: what the tokens of a lost element can be given to. */
export function mappingTargets(program: Program, key: string): string[] {
  const model = modelIn(program, key);
  return model ? inOrder(model, key).filter((id) => canBeEntered(model.nodes[id] as Node)) : [];
}

/** A database keeps the order of lists, not that of keys. */
function inOrder(model: Model, scope: string): string[] {
  return (model.scopes[scope] ?? []).flatMap((id) => [id, ...inOrder(model, id)]);
}
