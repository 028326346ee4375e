import type { DecisionTable } from './decision.ts';
import { DecisionError } from './errors.ts';
import type { Decider } from './evaluate.ts';

/** A decision that was made: the ticket, the version of the table, the values of its inputs by their ids, and the rules that fitted. */
export interface PastDecision { ticket: string; version: number; inputs?: Record<string, unknown> | undefined; rules: string[] }

/** Rules that decide, and what each answers: FEEL, in the order of the table's outputs. */
export interface Deciding { rules: string[]; results: string[][] }

/** Decisions that the table answers in another way than they were answered; `tickets` are the first hundred of them. */
export interface ReplayedGroup { before: Deciding; now: Deciding; count: number; tickets: string[] }

export interface Replayed {
  /** How many decisions could be made once more. The hits of a table that takes one rule add up to it, together with `none`. */
  compared: number;
  /** How many could not: their inputs are not known, or the table asks for what had not been asked then. */
  unknown: number;
  /** Hits of each rule of the table: as it was decided, and as the table decides. */
  rules: { rule: string; before: number; now: number }[];
  /** Where no rule fitted. */
  none: { before: number; now: number };
  /** Largest first. */
  groups: ReplayedGroup[];
}

const SHOWN_TICKETS = 100;

/**
 * Makes past decisions once more with a table, from the values that its inputs had then. Rules are compared by what they answer, so a rule
 * that only moved changes nothing.
 * @param versions the tables that decided, by version
 * @param variables what cells may read beside their input, as it is now (the policy)
 */
export function replayTable(decider: Pick<Decider, 'fitting'>, table: DecisionTable, past: readonly PastDecision[], versions: ReadonlyMap<number, DecisionTable>, variables: Record<string, unknown>): Replayed {
  const hits = new Map(table.rules.map(({ id }) => [id, { rule: id, before: 0, now: 0 }]));
  const groups = new Map<string, ReplayedGroup>();
  const none = { before: 0, now: 0 };
  let compared = 0;
  for (const decision of past) {
    const then = versions.get(decision.version);
    const rules = then && rulesNow(decider, table, decision, then, variables);
    if (!rules) continue;
    compared += 1;
    for (const rule of decision.rules) count(hits.get(rule), 'before');
    for (const rule of rules) count(hits.get(rule), 'now');
    if (decision.rules.length === 0) none.before += 1;
    if (rules.length === 0) none.now += 1;
    const [before, now] = [deciding(then, decision.rules), deciding(table, rules)];
    if (said(then, before) === said(table, now)) continue;
    const id = JSON.stringify([said(then, before), said(table, now)]);
    const group = groups.get(id) ?? { before, now, count: 0, tickets: [] };
    group.count += 1;
    if (group.tickets.length < SHOWN_TICKETS && !group.tickets.includes(decision.ticket)) group.tickets.push(decision.ticket);
    groups.set(id, group);
  }
  return { compared, unknown: past.length - compared, rules: [...hits.values()], none, groups: [...groups.values()].sort((a, b) => b.count - a.count) };
}

/** Columns keep their meaning by their expression: one that was renamed is the same, one that reads something else is not. */
function rulesNow(decider: Pick<Decider, 'fitting'>, table: DecisionTable, { inputs }: PastDecision, then: DecisionTable, variables: Record<string, unknown>): string[] | undefined {
  if (!inputs) return undefined;
  const values: Record<string, unknown> = {};
  for (const input of table.inputs) {
    const asked = then.inputs.find(({ expression }) => expression === input.expression);
    if (!asked || !Object.hasOwn(inputs, asked.id)) return undefined;
    values[input.id] = inputs[asked.id];
  }
  try {
    return decider.fitting(table, values, variables);
  } catch (error) {
    if (error instanceof DecisionError) return undefined;
    throw error;
  }
}

function deciding(table: DecisionTable, rules: string[]): Deciding {
  return { rules, results: rules.map((id) => table.rules.find((rule) => rule.id === id)?.results ?? []) };
}

/** What is answered, by the names of the outputs. */
function said(table: DecisionTable, { results }: Deciding): string {
  return JSON.stringify(results.map((row) => table.outputs.map(({ name }, index) => [name, row[index] ?? '']).filter(([, result]) => result !== '')));
}

function count(hit: { before: number; now: number } | undefined, when: 'before' | 'now'): void {
  if (hit) hit[when] += 1;
}
