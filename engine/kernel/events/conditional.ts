import { Stuck } from '../errors.ts';
import { eventOf } from '../model-queries.ts';
import { alive, instanceOf, nodeIn, pushFirst, warn } from '../run.ts';
import type { Run } from '../run.ts';
import type { Node, Wait } from '../types.ts';
import { holds, visible } from '../variables.ts';
import { waitsByAge } from '../waits.ts';
import type { WaitPlan } from '../waits.ts';

export function subscribeCondition(_run: Run, node: Node): Omit<WaitPlan, 'element' | 'purpose'> {
  eventOf(node, 'conditional');
  return { kind: 'condition' };
}

/** The same condition once more: it must turn false before it fires again. */
export function repeatCondition(wait: Wait): WaitPlan {
  const { kind, element, purpose, host } = wait;
  return { kind, element, purpose, host, met: true };
}

/**
 * Conditional events trigger when their condition becomes true (BPMN 10.5.5). Looked at whenever a command has come to rest, so that
 * changed variables and a changed environment both count. True: one fired.
 */
export function checkConditions(run: Run): boolean {
  let first: Wait | undefined;
  for (const wait of waitsByAge(run)) {
    if (wait.kind !== 'condition') continue;
    const met = isMet(run, wait);
    if (met && !wait.met) first ??= wait;
    if (!met && wait.met) {
      const { met: _, ...again } = wait;
      run.state.waits[wait.id] = again;
    }
  }
  if (first) pushFirst(run, { do: 'trigger', wait: first.id });
  return first !== undefined;
}

function isMet(run: Run, wait: Wait): boolean {
  const owner = alive(run, wait.instance);
  if (!owner) return false;
  const at = wait.purpose === 'boundary' ? instanceOf(run, owner.parent) : owner;
  try {
    const { condition } = eventOf(nodeIn(run, wait.model, wait.element), 'conditional');
    return holds(run, condition, visible(run, at.id, owner.local), wait.element);
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    warn(run, wait.element, error.message);
    return false;
  }
}
