import type { Node, Program } from '../../../engine/kernel/types.ts';
import type { TimelineRow } from '../../../engine/store/timeline.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketDetail } from '../../contracts/types.ts';
import { nameOutcome } from './outcome-names.ts';

type Step = TicketDetail['steps'][number];

const SHOWN_AHEAD = 6;
const STEP_TYPES: ReadonlySet<Node['type']> = new Set(['userTask', 'receiveTask', 'serviceTask', 'callActivity']);

function find(program: Program, element: string): Node | undefined {
  return [program.root, ...Object.values(program.called)].map((model) => model.nodes[element]).find((node) => node !== undefined);
}

function baseStep(node: Node | undefined, element: string): Pick<Step, 'element' | 'label' | 'buyerLabel'> {
  return { element, label: node?.label ?? { zh: element }, ...(node?.ext.buyerLabel ? { buyerLabel: node.ext.buyerLabel } : {}) };
}

/**
 * The path a ticket took, where it is, and the most likely rest (first outcomes first). Machine steps appear where the flow
 * shows them to the buyer; a step that was cancelled by something else is left out.
 */
export function stepsOf(program: Program, entries: TimelineRow[], open: string[], actor: Actor): Step[] {
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
  const shown = steps.filter((step) => step.state !== 'current' || open.includes(step.element)).filter((step) => step.kind !== 'service' || find(program, step.element)?.ext.buyerVisible === true || step.state === 'current');
  const taken: Step[] = shown.map(({ kind: _kind, ...step }) => step);
  const visible = actor.kind === 'buyer' ? taken.filter((step) => find(program, step.element)?.ext.buyerVisible !== false) : taken;
  return [...visible, ...later(program, open)];
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

/** From the open step along the first outcomes, at most a handful, never the same step twice. */
function later(program: Program, open: string[]): Step[] {
  const start = open.map((element) => find(program, element)).find((node) => node !== undefined);
  if (!start || program.root.nodes[start.id] === undefined) return [];
  const ahead: Step[] = [];
  const seen = new Set(open);
  let node: Node | undefined = start;
  for (let hops = 0; node && hops < 60 && ahead.length < SHOWN_AHEAD; hops += 1) {
    const first: string | undefined = node.outgoing[0];
    node = first ? program.root.nodes[program.root.flows[first]?.target ?? ''] : undefined;
    if (!node || seen.has(node.id)) break;
    seen.add(node.id);
    if (STEP_TYPES.has(node.type) && (node.type !== 'serviceTask' || node.ext.buyerVisible === true) && node.ext.buyerVisible !== false) {
      ahead.push({ ...baseStep(node, node.id), state: 'later', visit: 1, enteredAt: null, completedAt: null, by: null, outcome: null, outcomeLabel: null });
    }
  }
  return ahead;
}
