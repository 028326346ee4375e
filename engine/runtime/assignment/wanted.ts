import type { Strategy } from '../../assignment/pick.ts';
import { strategies } from '../../assignment/pick.ts';
import type { Label } from '../../kernel/types.ts';
import { DecisionError } from '../../decisions/errors.ts';
import type { GroupRow } from '../../store/staff.ts';
import type { Engine } from '../engine.ts';

/** The decision table that says which group does a step, with which skills, and how its person is chosen. */
export const ASSIGNMENT = 'assignment';

/** A step that has just begun, as the table sees it (`item`). */
export interface Step { element: string; step: string | null; roles: string[]; groups: string[]; visit: number }

/** Who should do a step. `rule` names what said so, for the timeline. */
export interface Wanted {
  group: string;
  label: Label;
  skills: string[];
  strategy: Strategy;
  rule?: { decision: string; version: number; id: string };
  /** The table could not answer; the step's own group stands. */
  problem?: string;
}

/**
 * Asks the shop's assignment table (outputs `group`, `skills`, `strategy`); without an answer the step's first group that the shop
 * keeps. A table that fails never stops a ticket: the step then stays with its own people.
 */
export async function wantedFor(engine: Engine, shopId: string, step: Step, groups: readonly GroupRow[], variables: Record<string, unknown>): Promise<Wanted | undefined> {
  const told = await ask(engine, shopId, step, variables);
  const answer = told.answer;
  const named = typeof answer?.group === 'string' ? [answer.group] : [];
  const group = [...named, ...step.groups].flatMap((code) => groups.find((row) => row.code === code) ?? [])[0];
  if (!group) return undefined;
  const said = named.includes(group.code);
  return {
    group: group.code, label: group.label, skills: said ? skillsOf(answer?.skills) : [], strategy: (said ? strategies.find((known) => known === answer?.strategy) : undefined) ?? group.strategy,
    ...(said && told.version !== undefined ? { rule: { decision: ASSIGNMENT, version: told.version, id: String(answer?.rule) } } : {}),
    ...(told.problem ? { problem: told.problem } : {}),
  };
}

interface Told { answer?: Record<string, unknown>; version?: number; problem?: string }

async function ask(engine: Engine, shopId: string, step: Step, variables: Record<string, unknown>): Promise<Told> {
  const live = await engine.decisions.live(shopId, ASSIGNMENT);
  if (!live) return {};
  try {
    const { answer } = engine.decisions.ask(live.table, { ...variables, item: step });
    const one: unknown = Array.isArray(answer) ? answer[0] : answer;
    return typeof one === 'object' && one !== null ? { answer: one as Record<string, unknown>, version: live.version } : {};
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    return { problem: error.message };
  }
}

/** A list, or a text with commas. */
function skillsOf(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,，]/) : [];
  return parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? [part.trim()] : []));
}
