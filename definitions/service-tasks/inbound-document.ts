import { define } from './define.ts';
import { documentLines, orderLines, requestedLines } from './document-lines.ts';

/** Goods come back into the warehouse that shipped them, so the document needs no person. */
export const inboundDocument = define({
  id: 'inbound-document',
  label: { zh: '建入库单', en: 'Create the inbound document' },
  description: { zh: '在收货仓库为寄回的商品建入库单。', en: 'Creates the inbound document for the returned goods in the receiving warehouse.' },
  icon: 'inbound',
  input: {
    type: 'object', required: ['orderNumber', 'warehouse', 'lines', 'orderLines'], additionalProperties: false,
    properties: {
      orderNumber: { type: 'string', minLength: 1 }, warehouse: { type: 'string', minLength: 1 },
      trackingNo: { type: ['string', 'null'] }, lines: requestedLines, orderLines,
    },
  },
  output: { type: 'object', required: ['documentNo'], additionalProperties: false, properties: { documentNo: { type: 'string' } } },
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ orderNumber, warehouse, trackingNo, lines, orderLines: ofOrder }, { shopId, idempotencyKey, ports, signal }) {
    return ports.warehouse.createInbound({
      shopId, externalId: idempotencyKey, signal, orderNumber, warehouse, lines: documentLines(lines, ofOrder), ...(trackingNo ? { trackingNo } : {}),
    });
  },
});
