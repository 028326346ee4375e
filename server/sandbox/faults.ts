import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { v7 as uuid } from 'uuid';
import type { Collection } from './journal.ts';

const everywhere = ['timeout', 'timeout_after_success', 'error500'] as const;

/**
 * What can go wrong where. `timeout`: the call is lost, nothing happens · `timeout_after_success`: it happens, the answer is lost ·
 * `error500`: refused before anything happens · the others are answers of that one system.
 */
const KINDS = {
  'gateway.refund': [...everywhere, 'duplicate_callback', 'out_of_order_callback', 'unknown', 'late_failure', 'declined', 'processing'],
  'gateway.query': [...everywhere, 'unknown'],
  'gateway.charge': everywhere,
  'gateway.chargeQuery': [...everywhere, 'other_amount'],
  'gateway.ledger': [...everywhere, 'omits', 'other_amount'],
  'warehouse.stop': [...everywhere, 'already_pushed', 'unknown'],
  'warehouse.intercept': [...everywhere, 'too_late', 'unknown'],
  'warehouse.stock': [...everywhere, 'none'],
  'warehouse.outbound': everywhere,
  'warehouse.shipped': ['duplicate_callback', 'told_again'],
  'warehouse.inbound': everywhere,
  'warehouse.loss': everywhere,
  'courier.subscribe': everywhere,
  'courier.pickup': everywhere,
  'courier.recall': [...everywhere, 'too_late', 'unknown'],
  'shop.effect': everywhere,
  'shop.state': everywhere,
  'shop.invoice': everywhere,
  'shop.order': everywhere,
  'shop.grant': everywhere,
  'insurance.claim': everywhere,
} as const satisfies Record<string, readonly string[]>;

export type FaultTarget = keyof typeof KINDS;

const faultSchema = {
  type: 'object', additionalProperties: false, required: ['target', 'kind'],
  properties: {
    target: { enum: Object.keys(KINDS) as FaultTarget[] },
    kind: { type: 'string' },
    times: { type: 'integer', minimum: 1, maximum: 1000 },
    reason: { type: 'string', maxLength: 200 },
    match: { type: 'object', additionalProperties: { type: 'string' } },
  },
} as const;

export type FaultRequest = FromSchema<typeof faultSchema>;
export interface Fault { id: string; target: FaultTarget; kind: string; left: number; reason?: string; match?: Record<string, string> }

const isFaultRequest = new Ajv().compile<FaultRequest>(faultSchema);

export interface Faults {
  /** Answers the fault, or a sentence about what is wrong with the request. */
  add(request: unknown): Fault | string;
  /** Uses up one occurrence of the first fault that fits the call. */
  take(target: FaultTarget, call: Record<string, unknown>): Fault | undefined;
  list(): Fault[];
  clear(): void;
}

/** Faults on demand, kept in the journal so that a planned fault survives a killed process. */
export function createFaults(store: Collection<Fault>): Faults {
  const fits = (fault: Fault, target: FaultTarget, call: Record<string, unknown>): boolean =>
    fault.target === target && Object.entries(fault.match ?? {}).every(([key, value]) => call[key] === value);
  return {
    add(request) {
      if (!isFaultRequest(request)) return `A fault is {target, kind, times?, reason?, match?}; targets: ${Object.keys(KINDS).join(', ')}.`;
      const kinds: readonly string[] = KINDS[request.target];
      if (!kinds.includes(request.kind)) return `${request.target} knows the kinds ${kinds.join(', ')}.`;
      const { target, kind, reason, match } = request;
      const fault: Fault = { id: uuid(), target, kind, left: request.times ?? 1, ...(reason ? { reason } : {}), ...(match ? { match } : {}) };
      store.put(fault.id, fault);
      return fault;
    },
    take(target, call) {
      const fault = store.values().find((candidate) => fits(candidate, target, call));
      if (!fault) return undefined;
      if (fault.left > 1) store.put(fault.id, { ...fault, left: fault.left - 1 });
      else store.remove(fault.id);
      return fault;
    },
    list: () => store.values(),
    clear() { for (const fault of store.values()) store.remove(fault.id); },
  };
}
