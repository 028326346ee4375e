import { define } from './define.ts';
import { documentLines, orderLines, requestedLines } from './document-lines.ts';

/** Refund without return: goods that stay with the buyer are written off. */
export const lossDocument = define({
  id: 'loss-document',
  label: { zh: '建商品报损出库单', en: 'Create the goods loss document' },
  description: { zh: '商品不退回时，为财务建报损出库单（无实物）。', en: 'When goods do not come back, creates the goods loss document for finance (no physical goods).' },
  icon: 'loss',
  input: {
    type: 'object', required: ['orderNumber', 'amount', 'currency', 'lines', 'orderLines'], additionalProperties: false,
    properties: {
      orderNumber: { type: 'string', minLength: 1 }, amount: { type: 'integer', minimum: 0 }, currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      lines: requestedLines, orderLines,
    },
  },
  output: { type: 'object', required: ['documentNo'], additionalProperties: false, properties: { documentNo: { type: 'string' } } },
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ orderNumber, amount, currency, lines, orderLines: ofOrder }, { shopId, ticketId, idempotencyKey, ports, signal }) {
    const document = { orderNumber, amount, currency, lines: documentLines(lines, ofOrder) };
    const { documentNo } = await ports.warehouse.createLossDocument({ shopId, externalId: idempotencyKey, signal, ...document });
    await ports.losses.keep(shopId, ticketId, { documentNo, ...document });
    return { documentNo };
  },
});
