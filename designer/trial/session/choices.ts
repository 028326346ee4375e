import type { Label, Node, Outcome, Wait } from '../../../engine/kernel/types.ts';
import { isMain } from '../../../engine/scenarios/observations.ts';
import type { Replay } from './replay.ts';
import { modelOf, nameOf } from './trial-flow.ts';
import type { TrialFlow } from './trial-flow.ts';

/** An open step, call or event. `times`: so many of them are open at the same element; what is done goes to the oldest. */
export interface Choice { wait: Wait; node: Node; label: Label; times: number }

/** Something that will happen by itself when time passes. */
export interface Deadline {
  wait: Wait;
  label: Label;
  dueAt: string;
  /** When people are warned, if that is still to come. */
  warnAt?: string;
  /** What silence chooses. */
  outcome?: Outcome;
}

export interface Choices {
  people: Choice[];
  services: Choice[];
  /** Messages and signals that the flow waits for; `aside`: it would also go on without them. */
  arrivals: (Choice & { aside: boolean })[];
  /** Nearest first. */
  deadlines: Deadline[];
}

/** All that can happen now. */
export function choicesOf(flow: TrialFlow, { waits, now }: Replay): Choices {
  const of = (kinds: readonly Wait['kind'][]): Choice[] => oncePerElement(flow, waits.filter(({ kind }) => kinds.includes(kind)));
  return {
    people: of(['user']),
    services: of(['service']),
    arrivals: of(['message', 'signal']).map((choice) => ({ ...choice, aside: !isMain(choice.wait) })),
    deadlines: waits.flatMap((wait) => deadlineOf(flow, wait, now)).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
  };
}

function oncePerElement(flow: TrialFlow, waits: readonly Wait[]): Choice[] {
  const found = new Map<string, Choice>();
  for (const wait of waits) {
    const node = modelOf(flow, wait.model)?.nodes[wait.element];
    const place = `${wait.model}/${wait.element}`;
    const known = found.get(place);
    if (known) known.times += 1;
    else if (node) found.set(place, { wait, node, label: node.label, times: 1 });
  }
  return [...found.values()];
}

function deadlineOf(flow: TrialFlow, wait: Wait, now: string): Deadline[] {
  const { dueAt, warnAt, model, element } = wait;
  if (dueAt === undefined) return [];
  const { clock, outcomes } = modelOf(flow, model)?.nodes[element]?.ext ?? {};
  const outcome = wait.purpose === 'clock' ? outcomes?.find(({ code }) => code === clock?.outcome) : undefined;
  return [{
    wait, dueAt, label: nameOf(flow, model, element),
    ...(warnAt !== undefined && Date.parse(warnAt) > Date.parse(now) && { warnAt }), ...(outcome && { outcome }),
  }];
}
