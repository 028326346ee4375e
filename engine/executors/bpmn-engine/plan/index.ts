import type { Model, Program } from '../../../kernel/types.ts';
import { planOf } from './build.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import { addScope } from './scope.ts';
import { emptySource } from './source.ts';

interface Kept { called: Model[]; plan: Plan }

/** Models never change, so a plan is good for as long as they are there. */
const kept = new WeakMap<Model, Kept>();

/** The plan by which the library runs a program; the last one of each root model is kept. */
export function plan(program: Program): Plan {
  const called = Object.values(program.called);
  const known = kept.get(program.root);
  if (known && known.called.length === called.length && known.called.every((model, at) => model === called[at])) return known.plan;
  const { source, container } = emptySource(`${program.root.key}:flow`);
  const build: Build = { program, source, steps: new Map(), joinFlows: new Map(), raceFlows: new Set(), guards: new Map(), loops: new Set(), pending: [] };
  const { key } = program.root;
  build.pending.push({ spot: { build, model: program.root, prefix: '', calling: [key], container }, scope: key });
  for (let next = build.pending.shift(); next; next = build.pending.shift()) addScope(next);
  const made = planOf(build);
  kept.set(program.root, { called, plan: made });
  return made;
}
