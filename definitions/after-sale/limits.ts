import type { Decisions } from '../../engine/runtime/decisions.ts';
import type { Allowance, CompensationKind } from '../domain/compensation.ts';
import type { Policy } from '../domain/types.ts';

/** The table that says who may give how much alone. */
const TABLE = 'compensation-limits';

export type LimitedKind = CompensationKind | 'refund';

/** Roles that give something, the widest first: of several the first one counts. */
const givers = ['owner', 'platform', 'supervisor', 'agent'] as const;

/** The role in whose name somebody gives; undefined: none that gives. */
export function givingRole(roles: readonly string[]): (typeof givers)[number] | undefined {
  return givers.find((role) => roles.includes(role));
}

/**
 * What this role may give alone, by kind, as the shop's live table has it. A shop without the table gives nothing without a supervisor.
 * @throws DecisionError where the table cannot answer
 */
export async function limitsOf(decisions: Pick<Decisions, 'live' | 'ask'>, shopId: string, policy: Pick<Policy, 'limits' | 'returnFreightCap'>, role: string): Promise<(kind: LimitedKind) => Allowance> {
  const live = await decisions.live(shopId, TABLE);
  return (kind) => {
    const answer = live ? (decisions.ask(live.table, { policy, role, kind }).answer as { may?: boolean; limit?: number | null; rule: string } | null) : null;
    return answer ? { may: answer.may === true, limit: answer.limit ?? null, rule: answer.rule } : { may: false, limit: 0, rule: '' };
  };
}

/** The most of a kind that these roles may give alone: null any amount, 0 nothing. */
export async function mostOf(decisions: Pick<Decisions, 'live' | 'ask'>, shopId: string, policy: Pick<Policy, 'limits' | 'returnFreightCap'>, roles: readonly string[], kind: LimitedKind): Promise<number | null> {
  const role = givingRole(roles);
  if (!role) return 0;
  const { may, limit } = (await limitsOf(decisions, shopId, policy, role))(kind);
  return may ? limit : 0;
}
