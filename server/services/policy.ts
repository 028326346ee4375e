import type { Store } from '../../engine/store/transaction.ts';
import type { ShopBook } from '../../definitions/after-sale/shop-book.ts';
import { evidenceNeeded, reasonFits, reasonsFor } from '../../definitions/domain/reasons.ts';
import type { Order, Policy, Reason } from '../../definitions/domain/types.ts';
import { policySchema } from '../../definitions/policies/policy-schema.ts';
import { findOrder } from '../../definitions/store/orders.ts';
import { findPolicy, listPolicies } from '../../definitions/store/policies.ts';
import type { Actor } from '../auth/actor.ts';
import type { ReasonEntry, ReasonQuery } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { typeView } from './type-view.ts';

export interface PolicyParts { store: Store; book: ShopBook; /** ISO 8601 */ now: () => string }

/** The shop's rules in force, and the reasons they offer. */
export function createPolicyService({ store, book, now }: PolicyParts): Services['policy'] {
  return {
    async read(actor) {
      const { version, created_at, document } = await book.currentPolicy(actor.shopId);
      return { version, updatedAt: created_at, document };
    },

    async versions(actor) {
      const rows = await listPolicies(store, actor.shopId);
      return { items: rows.map((row) => ({ version: row.version, updatedAt: row.created_at, updatedBy: row.created_by })) };
    },

    async readVersion(actor, version) {
      const row = await findPolicy(store, actor.shopId, version);
      if (!row) throw new AppError('not_found');
      return { version: row.version, updatedAt: row.created_at, document: row.document };
    },

    schema: () => policySchema,

    types: async (actor) => ({ items: (await book.types(actor.shopId)).map(typeView) }),

    async reasons(actor, query) {
      const policy = (await book.currentPolicy(actor.shopId)).document;
      const types = (await book.types(actor.shopId)).map(({ code }) => code);
      const { type } = query;
      if (type !== undefined && !types.includes(type)) return { items: [] };
      const order = query.orderNumber === undefined ? undefined : await ownOrder(store, actor, query.orderNumber);
      const reasons = order ? offered(order, type ? [type] : types, policy, now(), query.received) : listed(policy, type, query.received);
      return { items: reasons.map((reason) => entry(reason, type, policy)) };
    },
  };
}

async function ownOrder(store: Store, actor: Actor, number: string): Promise<Order> {
  const row = actor.kind === 'buyer' && !actor.orderNumbers?.includes(number) ? undefined : await findOrder(store, actor.shopId, number);
  if (!row) throw new AppError('not_found');
  return row.document;
}

function offered(order: Order, types: string[], policy: Policy, now: string, received: boolean | undefined): Reason[] {
  const found = new Set(types.flatMap((each) => reasonsFor(order, each, policy, now, received)));
  return policy.reasons.filter((reason) => found.has(reason));
}

function listed(policy: Policy, type: string | undefined, received: ReasonQuery['received']): Reason[] {
  const fits = (state: Reason['states'][number]): boolean => received === undefined || (state === 'received') === received;
  return policy.reasons.filter((reason) => (!type || reasonFits(reason, type)) && reason.states.some(fits));
}

function entry(reason: Reason, type: string | undefined, policy: Policy): ReasonEntry {
  const { code, zh, en, group, types, states, evidence, fault } = reason;
  return { code, label: { zh, en }, group, types, states, evidence: type ? evidenceNeeded(reason, type, policy) : evidence, fault };
}
