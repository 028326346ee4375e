import type { Warehouse } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './options.ts';

const isStop = answerOf({
  type: 'object', required: ['result'], properties: { result: { enum: ['stopped', 'already_pushed', 'unknown'] } },
} as const);
const isIntercept = answerOf({
  type: 'object', required: ['result'], properties: { result: { enum: ['intercepted', 'too_late', 'unknown'] } },
} as const);
const isDocument = answerOf({
  type: 'object', required: ['documentNo'], properties: { documentNo: { type: 'string', minLength: 1 } },
} as const);

const isStock = answerOf({
  type: 'object', required: ['short'],
  properties: {
    short: {
      type: 'array',
      items: {
        type: 'object', required: ['sku', 'wanted', 'available'],
        properties: { sku: { type: 'string' }, wanted: { type: 'integer' }, available: { type: 'integer' } },
      },
    },
  },
} as const);
const isOutbound = answerOf({
  type: 'object', required: ['documentNo'],
  properties: { documentNo: { type: 'string', minLength: 1 }, orderNumber: { type: 'string', minLength: 1 } },
} as const);

/** The warehouse system of the sandbox. */
export function createSandboxWarehouse(options: ConnectorOptions): Warehouse {
  const post = createPost(options);
  return {
    stopPush: async (call) => (await post('/warehouse/stops', { ...call }, isStop)).result,
    intercept: async (call) => (await post('/warehouse/intercepts', { ...call }, isIntercept)).result,
    async checkStock(call) {
      const { short } = await post('/warehouse/stock-checks', { ...call }, isStock);
      return { short: short.map(({ sku, wanted, available }) => ({ sku, wanted, available })) };
    },
    async createOutbound(call) {
      const { documentNo, orderNumber } = await post('/warehouse/outbounds', { ...call }, isOutbound);
      return { documentNo, ...(orderNumber ? { orderNumber } : {}) };
    },
    createInbound: async (call) => ({ documentNo: (await post('/warehouse/documents/inbound', { ...call }, isDocument)).documentNo }),
    createLossDocument: async (call) => ({ documentNo: (await post('/warehouse/documents/loss', { ...call }, isDocument)).documentNo }),
  };
}
