import type { Gateway, GatewayAnswer, GatewayQueryAnswer } from '../../definitions/ports.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { answerOf, ConnectorError, requestJson } from './request-json.ts';
import { DEFAULT_TIMEOUT_MS, type ConnectorOptions } from './options.ts';
import { createSandboxCharges } from './sandbox-charges.ts';

/** What the gateway accepts as a reason. */
const REASON_MAX = 80;
const NUMBER_REUSED = 'REFUND_NUMBER_REUSED';

const isAnswer = answerOf({
  type: 'object', required: ['state'],
  properties: {
    state: { enum: ['succeeded', 'processing', 'failed', 'unknown'] },
    gatewayRef: { type: 'string' },
    reason: { type: 'string' },
  },
} as const);

/**
 * The payment gateway of the sandbox. Whatever leaves it open whether money moved (no answer, 5xx, an answer outside the contract)
 * is `unknown`; a refusal is `failed` with the gateway's words. A number that the gateway knows with other contents is neither:
 * our books are wrong, and nothing may be paid by any way until a person has looked.
 * @throws FinalError for such a number
 */
export function createSandboxGateway(options: ConnectorOptions): Gateway {
  const { baseUrl, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return {
    ...createSandboxCharges(options),
    submitRefund: ({ shopId, signal, reason, ...refund }) => orUnknown(() => requestJson({
      method: 'POST', url: `${baseUrl}/gateway/refunds`, timeoutMs, signal,
      headers: { 'X-Merchant': shopId, 'Idempotency-Key': refund.refundNo },
      body: { ...refund, reason: reason.slice(0, REASON_MAX) },
    }, isAnswer).then(pick)),
    async queryRefund({ shopId, refundNo, signal }): Promise<GatewayQueryAnswer> {
      try {
        return await orUnknown(() => requestJson({
          method: 'GET', url: `${baseUrl}/gateway/refunds/${encodeURIComponent(refundNo)}`, timeoutMs, signal, headers: { 'X-Merchant': shopId },
        }, isAnswer).then(pick), ['not_found']);
      } catch (error) {
        if (error instanceof ConnectorError && error.code === 'not_found') return { state: 'not_found' };
        throw error;
      }
    },
  };
}

function pick({ state, gatewayRef, reason }: GatewayAnswer): GatewayAnswer {
  return { state, ...(gatewayRef ? { gatewayRef } : {}), ...(reason ? { reason } : {}) };
}

async function orUnknown(call: () => Promise<GatewayAnswer>, rethrown: ConnectorError['code'][] = []): Promise<GatewayAnswer> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ConnectorError) || rethrown.includes(error.code)) throw error;
    if (error.detail?.startsWith(NUMBER_REUSED)) throw new FinalError(error.message, { cause: error });
    if (error.code === 'refused') return { state: 'failed', reason: error.detail ?? error.message };
    return { state: 'unknown', reason: error.message };
  }
}
