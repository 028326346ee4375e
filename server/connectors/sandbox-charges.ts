import type { ChargeAnswer, Gateway, Movement } from '../../definitions/ports.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { answerOf, ConnectorError, requestJson } from './request-json.ts';
import { DEFAULT_TIMEOUT_MS, type ConnectorOptions } from './options.ts';

const isOpened = answerOf({
  type: 'object', required: ['payPath', 'gatewayRef'], properties: { payPath: { type: 'string', pattern: '^/' }, gatewayRef: { type: 'string', minLength: 1 } },
} as const);
const isCharge = answerOf({
  type: 'object', required: ['state', 'amount', 'currency', 'gatewayRef'],
  properties: { state: { enum: ['open', 'paid'] }, amount: { type: 'integer' }, currency: { type: 'string' }, gatewayRef: { type: 'string' } },
} as const);
const isPage = answerOf({
  type: 'object', required: ['items'],
  properties: {
    next: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object', required: ['entry', 'number', 'amount', 'currency', 'state', 'at', 'gatewayRef'],
        properties: {
          entry: { enum: ['refund', 'charge'] }, number: { type: 'string' }, amount: { type: 'integer' }, currency: { type: 'string' },
          state: { enum: ['succeeded', 'returned'] }, at: { type: 'string' }, gatewayRef: { type: 'string' },
        },
      },
    },
  },
} as const);

type Charges = Pick<Gateway, 'createCharge' | 'queryCharge' | 'listMovements'>;

/**
 * The collecting side of the sandbox's gateway, and its ledger. A charge that it refuses is final; whatever leaves it open whether the
 * buyer paid is `unknown` and asked again.
 */
export function createSandboxCharges({ baseUrl, publicUrl = baseUrl, timeoutMs = DEFAULT_TIMEOUT_MS }: ConnectorOptions): Charges {
  return {
    async createCharge({ shopId, signal, ...charge }) {
      const { payPath, gatewayRef } = await requestJson({
        method: 'POST', url: `${baseUrl}/gateway/charges`, timeoutMs, signal, headers: { 'X-Merchant': shopId, 'Idempotency-Key': charge.chargeNo }, body: charge,
      }, isOpened).catch((error: unknown) => {
        if (error instanceof ConnectorError && error.code === 'refused') throw new FinalError(error.message, { cause: error });
        throw error;
      });
      return { payUrl: `${publicUrl}${payPath}`, gatewayRef };
    },

    async queryCharge({ shopId, chargeNo, signal }): Promise<ChargeAnswer> {
      try {
        const { state, amount, currency, gatewayRef } = await requestJson({
          method: 'GET', url: `${baseUrl}/gateway/charges/${encodeURIComponent(chargeNo)}`, timeoutMs, signal, headers: { 'X-Merchant': shopId },
        }, isCharge);
        return state === 'paid' ? { state, amount, currency, gatewayRef } : { state };
      } catch (error) {
        if (!(error instanceof ConnectorError)) throw error;
        return { state: error.code === 'not_found' ? 'not_found' : 'unknown' };
      }
    },

    async listMovements({ shopId, from, to, cursor, signal }) {
      const query = new URLSearchParams({ from, to, ...(cursor ? { cursor } : {}) });
      const { items, next } = await requestJson({ method: 'GET', url: `${baseUrl}/gateway/ledger?${query}`, timeoutMs, signal, headers: { 'X-Merchant': shopId } }, isPage);
      return { items: items as Movement[], ...(next ? { next } : {}) };
    },
  };
}
