import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { Router } from 'express';
import type { FromSchema } from 'json-schema-to-ts';
import { answering, problem, type Answer, type SandboxCall } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Fault, Faults } from './faults.ts';
import type { Collection } from './journal.ts';

const submissionSchema = {
  type: 'object', additionalProperties: false, required: ['refundNo', 'paymentId', 'channel', 'amount', 'currency', 'reason'],
  properties: {
    refundNo: { type: 'string', pattern: '^[0-9A-Za-z_-]{1,32}$' },
    paymentId: { type: 'string', minLength: 1 },
    transactionNo: { type: 'string' },
    channel: { type: 'string', minLength: 1 },
    amount: { type: 'integer', minimum: 1 },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    reason: { type: 'string', maxLength: 80 },
    /** Paid from the merchant's balance, not held against the payment. */
    beyondPaid: { const: true },
    /** Where it goes instead of the way it came in. */
    route: {
      type: 'object', additionalProperties: false, required: ['method', 'account', 'name'],
      properties: { method: { enum: ['bank_card', 'balance'] }, account: { type: 'string' }, name: { type: 'string' } },
    },
  },
} as const;
type Submission = FromSchema<typeof submissionSchema>;
const isSubmission = new Ajv().compile<Submission>(submissionSchema);

type SettledState = 'succeeded' | 'failed';

/** One refund at the gateway. Money moved when the state is `succeeded`; `processing` money is on its way. */
export interface GatewayRefund {
  refundNo: string;
  merchant: string;
  paymentId: string;
  channel: string;
  amount: number;
  currency: string;
  state: SettledState | 'processing';
  gatewayRef: string;
  reason?: string;
  beyondPaid?: true;
  route?: { method: string; account: string; name: string };
  /** ISO 8601: when the state last changed. */
  at: string;
  /** How often this number was submitted and understood. */
  submissions: number;
  /** How often money left under this number; more than once only after it came back in between. */
  payouts: number;
  /** News that is still to come. */
  later?: { at: string; state: SettledState; reason?: string };
}

export interface GatewayParts { refunds: Collection<GatewayRefund>; faults: Faults; callbacks: Callbacks; now: () => string; settleAfterMs: number }

export interface Gateway { router: Router; /** Lets processing refunds that are due become final. */ settle(): void }

/** Plays a payment gateway with the habits of the real ones: one number pays once, a declined number may be submitted again. */
export function createGateway(parts: GatewayParts): Gateway {
  const router = Router();
  router.post('/refunds', answering(parts.faults, 'gateway.refund', (call, fault) => submit(parts, call, fault)));
  router.get('/refunds/:refundNo', answering(parts.faults, 'gateway.query', ({ merchant, params }, fault) => {
    if (fault) return { status: 200, body: { state: 'unknown' } };
    settleDue(parts);
    const refund = parts.refunds.get(keyOf(merchant, params.refundNo ?? ''));
    return refund ? { status: 200, body: view(refund) } : problem(404, 'REFUND_NOT_FOUND', 'No refund has this number.');
  }));
  return { router, settle: () => settleDue(parts) };
}

/** Numbers are a merchant's own: two shops may use the same one. */
function keyOf(merchant: string, refundNo: string): string {
  return `${merchant}/${refundNo}`;
}

function submit(parts: GatewayParts, { merchant, body }: SandboxCall, fault: Fault | undefined): Answer {
  if (!isSubmission(body)) return problem(400, 'INVALID_PARAMETER', 'A refund is {refundNo, paymentId, channel, amount, currency, reason}.');
  const known = parts.refunds.get(keyOf(merchant, body.refundNo));
  if (known && (known.amount !== body.amount || known.currency !== body.currency || known.paymentId !== body.paymentId)) {
    return problem(409, 'REFUND_NUMBER_REUSED', 'This refund number was used for another payment or amount.');
  }
  if (known && known.state !== 'failed') {
    const repeated = { ...known, submissions: known.submissions + 1 };
    parts.refunds.put(keyOf(merchant, known.refundNo), repeated);
    return { status: 200, body: view(repeated) };
  }
  const refund = decide(parts, merchant, body, known, fault);
  parts.refunds.put(keyOf(merchant, refund.refundNo), refund);
  announce(parts.callbacks, refund, fault?.kind);
  return { status: 200, body: fault?.kind === 'unknown' ? { state: 'unknown', reason: 'SYSTEM_ERROR' } : view(refund) };
}

function decide(parts: GatewayParts, merchant: string, body: Submission, known: GatewayRefund | undefined, fault: Fault | undefined): GatewayRefund {
  const at = parts.now();
  const soon = new Date(Date.parse(at) + parts.settleAfterMs).toISOString();
  const state = fault?.kind === 'declined' ? 'failed' : fault?.kind === 'processing' ? 'processing' : 'succeeded';
  const refund: GatewayRefund = {
    refundNo: body.refundNo, merchant, paymentId: body.paymentId, channel: body.channel, amount: body.amount, currency: body.currency,
    gatewayRef: known?.gatewayRef ?? `sg_${createHash('sha256').update(body.refundNo).digest('hex').slice(0, 20)}`,
    state, at, submissions: (known?.submissions ?? 0) + 1, payouts: (known?.payouts ?? 0) + (state === 'succeeded' ? 1 : 0),
    ...(body.beyondPaid ? { beyondPaid: true } : {}), ...(body.route ? { route: body.route } : {}),
  };
  if (state === 'failed') return { ...refund, reason: fault?.reason ?? 'ACCOUNT_ABNORMAL' };
  if (fault?.kind === 'processing') return { ...refund, later: { at: soon, state: 'succeeded' } };
  if (fault?.kind === 'late_failure') return { ...refund, later: { at: soon, state: 'failed', reason: fault.reason ?? 'RETURNED_BY_BANK' } };
  return refund;
}

function settleDue(parts: GatewayParts): void {
  const at = parts.now();
  for (const refund of parts.refunds.values()) {
    if (!refund.later || refund.later.at > at) continue;
    const { later, ...rest } = refund;
    const settled: GatewayRefund = {
      ...rest, state: later.state, at, ...(later.reason ? { reason: later.reason } : {}),
      payouts: refund.payouts + (later.state === 'succeeded' ? 1 : 0),
    };
    parts.refunds.put(keyOf(refund.merchant, refund.refundNo), settled);
    announce(parts.callbacks, settled, undefined);
  }
}

function announce(callbacks: Callbacks, refund: GatewayRefund, kind: string | undefined): void {
  const news = { topic: 'gateway' as const, type: `refund.${refund.state}`, timestamp: refund.at, data: { merchant: refund.merchant, ...view(refund) } };
  const first = callbacks.queue(news);
  if (kind === 'duplicate_callback') callbacks.queue({ ...news, id: first.id });
  if (kind === 'out_of_order_callback') {
    const before = new Date(Date.parse(refund.at) - 1000).toISOString();
    callbacks.queue({ ...news, type: 'refund.processing', timestamp: before, data: { ...news.data, state: 'processing' } });
  }
}

function view({ refundNo, state, amount, currency, gatewayRef, reason }: GatewayRefund): Record<string, unknown> {
  return { refundNo, state, amount, currency, gatewayRef, ...(reason ? { reason } : {}) };
}
