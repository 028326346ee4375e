import type { Node, Program, Wait } from '../../../engine/kernel/types.ts';
import { mainPath } from '../../../engine/model/main-path.ts';
import type { TimelineRow } from '../../../engine/store/timeline.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketDetail } from '../../contracts/types.ts';
import { allowedTime } from './allowed-time.ts';
import type { RecordedProgram } from './earlier-versions.ts';
import { nameOutcome } from './flow-words.ts';

type Step = TicketDetail['steps'][number];

const SHOWN_AHEAD = 6;
const STEP_TYPES: ReadonlySet<Node['type']> = new Set(['userTask', 'receiveTask', 'serviceTask', 'callActivity']);

function find({ root, called, earlier = [] }: RecordedProgram, element: string): Node | undefined {
  return [root, ...Object.values(called), ...earlier].map((model) => model.nodes[element]).find((node) => node !== undefined);
}

function baseStep(node: Node | undefined, element: string): Pick<Step, 'element' | 'label' | 'buyerLabel'> {
  return { element, label: node?.label ?? { zh: element }, ...(node?.ext.buyerLabel ? { buyerLabel: node.ext.buyerLabel } : {}) };
}

/**
 * The path a ticket took, where it is, and the most likely rest. Machine steps appear where the flow
 * shows them to the buyer; a step that was cancelled by something else is left out. `scope`: what clocks may read.
 */
export function stepsOf(program: RecordedProgram, entries: TimelineRow[], waits: Wait[], actor: Actor, scope: Record<string, unknown>): Step[] {
  const open = waits.map((wait) => wait.element);
  const steps: (Step & { kind: unknown })[] = [];
  for (const entry of entries) {
    if (!entry.element) continue;
    const node = find(program, entry.element);
    if (entry.kind === 'step_entered') {
      steps.push({ ...baseStep(node, entry.element), state: 'current', visit: Number(entry.data.visit ?? 1), enteredAt: entry.at, completedAt: null, by: null, outcome: null, outcomeLabel: null, kind: entry.data.kind });
    } else if (entry.kind === 'step_completed') {
      const step = steps.findLast((s) => s.element === entry.element && s.state === 'current');
      if (step) Object.assign(step, completion(program, entry, actor));
    }
  }
  for (const wait of waits) renameCarried(program, steps, wait, open);
  const shown = steps.filter((step) => step.state !== 'current' || open.includes(step.element)).filter((step) => step.kind !== 'service' || find(program, step.element)?.ext.buyerVisible === true || step.state === 'current');
  const taken: Step[] = shown.map(({ kind: _kind, ...step }) => step);
  const visible = actor.kind === 'buyer' ? taken.filter((step) => find(program, step.element)?.ext.buyerVisible !== false) : taken;
  return [...visible, ...later(program, waits, scope)];
}

/** A step that goes on in another version of the flow under another name is known by when it began. */
function renameCarried(program: RecordedProgram, steps: Step[], { element, since }: Wait, open: string[]): void {
  if (steps.some((step) => step.state === 'current' && step.element === element)) return;
  const carried = steps.find((step) => step.state === 'current' && !open.includes(step.element) && step.enteredAt === since);
  if (carried) Object.assign(carried, baseStep(find(program, element), element));
}

function completion(program: Program, entry: TimelineRow, actor: Actor): Partial<Step> {
  const outcome = typeof entry.data.outcome === 'string' ? entry.data.outcome : null;
  const person = entry.actor.type === 'user' || entry.actor.type === 'buyer';
  return {
    state: 'done', completedAt: entry.at, outcome,
    by: person && !(actor.kind === 'buyer' && entry.actor.type === 'user') ? entry.actor.name : null,
    outcomeLabel: outcome && entry.element ? nameOutcome(program, entry.element, outcome) : null,
  };
}

/** From the open step along the way that tickets usually go; at most a handful. */
function later(program: Program, waits: Wait[], scope: Record<string, unknown>): Step[] {
  const from = waits[0];
  // a called flow goes on in its caller, whose call is the step that the trail shows
  const start = from && (from.model === program.root.key ? program.root.nodes[from.element] : Object.values(program.root.nodes).find((node) => node.called === from.model));
  if (!start) return [];
  const open = new Set(waits.map((wait) => wait.element));
  return mainPath(program.root, start.id)
    .filter((node) => !open.has(node.id) && STEP_TYPES.has(node.type) && (node.type !== 'serviceTask' || node.ext.buyerVisible === true) && node.ext.buyerVisible !== false)
    .slice(0, SHOWN_AHEAD)
    .map((node) => {
      const allowed = allowedTime(node, scope);
      return { ...baseStep(node, node.id), state: 'later', visit: 1, enteredAt: null, completedAt: null, by: null, outcome: null, outcomeLabel: null, ...(allowed ? { allowed } : {}) };
    });
}
