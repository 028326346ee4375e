import { setImmediate as otherWork } from 'node:timers/promises';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import { rootVariables } from '../../../engine/kernel/index.ts';
import { ticketFacts } from '../../../engine/runtime/context.ts';
import { findFlow } from '../../../engine/store/flow.ts';
import { findFlowDraft } from '../../../engine/store/flow-draft.ts';
import { newestTicketIds, ticketsWithState } from '../../../engine/store/flow-tickets.ts';
import type { Actor } from '../../auth/actor.ts';
import type { CountFlowMatches, FlowMatches } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** Tickets that are looked at, among so many of the shop, so many read together. */
const MOST = 1_000;
const AMONG = 20_000;
const AT_ONCE = 50;
/** Counting ends after this; whoever asks sits in front of the answer. */
const TIME_MS = 2_000;

const evaluator = createEvaluator();

/** What expressions see beside the ticket's own data; read for a condition that names one of them. */
const outside = ['order', 'policy', 'shop'];

/** Counts the flow's newest tickets for which a condition holds now. @throws AppError not_found, validation_failed */
export async function countMatches({ store, engine }: Parts, { shopId }: Actor, flow: string, { condition, steps = [] }: CountFlowMatches): Promise<FlowMatches> {
  if (!(await findFlow(store, shopId, flow)) && !(await findFlowDraft(store, shopId, flow))) throw new AppError('not_found');
  const [refused] = evaluator.check(condition);
  if (refused) throw new AppError('validation_failed', { params: { count: 1 }, errors: [{ path: '/condition', code: refused.code, message: refused.message }] });
  const asksOutside = evaluator.paths(condition).some(([root]) => outside.includes(root ?? ''));
  const until = performance.now() + TIME_MS;
  const ids = await newestTicketIds(store, shopId, flow, { limit: MOST, within: AMONG });
  let [looked, matched] = [0, 0];
  for (let at = 0; at < ids.length && performance.now() < until; at += AT_ONCE) {
    for (const { state, ...row } of await ticketsWithState(store, shopId, ids.slice(at, at + AT_ONCE))) {
      const environment = asksOutside ? await engine.domain.environment(shopId, { ticketId: row.ticket_id }) : {};
      const variables = rootVariables(state);
      looked += 1;
      if (evaluator.evaluate(condition, { ...variables, outcome: outcomeOf(variables, steps), ...environment, ticket: ticketFacts(row), now: engine.now() }) === true) matched += 1;
    }
    // counting computes and hardly waits: requests go between two pages
    await otherWork();
  }
  return { looked, matched };
}

/** How the first of these steps that was done ended; null: none of them was. */
function outcomeOf({ steps: done }: Record<string, unknown>, steps: readonly string[]): unknown {
  const answers = (done ?? {}) as Record<string, { outcome?: unknown } | undefined>;
  return steps.map((step) => answers[step]?.outcome).find((outcome) => outcome !== undefined) ?? null;
}
