import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { resumeTicket } from '../../engine/runtime/commands/suspend.ts';
import { runOnTicket, type Locked } from '../../engine/runtime/run.ts';
import { hasServiceJob } from '../../engine/store/ticket-jobs.ts';
import { AppError } from '../http/errors.ts';
import type { News, NewsHandler, NewsParts } from './news.ts';
import { STOCK_SHORT, stockShort } from './stock-short.ts';

const text = { type: 'string', minLength: 1, maxLength: 500 } as const;
const of = <const K extends string>(...fields: K[]) => ({
  type: 'object', required: ['externalId', ...fields], properties: { externalId: text, ...Object.fromEntries(fields.map((field) => [field, text])) as Record<K, typeof text> },
} as const);

/** News of the warehouse and the ERP: which message the flow gets, and what of the news it carries. */
const kinds = {
  'outbound.shipped': { message: 'outbound_shipped', schema: of('documentNo', 'courier', 'trackingNo'), carries: ['documentNo', 'courier', 'trackingNo'], key: 'documentNo' },
  'stock.arrived': { message: 'stock_arrived', schema: of('sku'), carries: ['sku'], key: null },
  'invoice.issued': { message: 'invoice_issued', schema: of('invoiceNo', 'url'), carries: ['invoiceNo', 'url'], key: 'invoiceNo' },
} as const;

type Kind = (typeof kinds)[keyof typeof kinds];
type Content = Record<string, string>;

const ajv = new Ajv();
const isContent = new Map(Object.entries(kinds).map(([type, { schema }]) => [type, ajv.compile<FromSchema<typeof schema>>(schema)]));

const TICKET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/)/;
const actor = { type: 'system' as const, name: 'warehouse' };

/**
 * What the warehouse tells about goods and invoices that a ticket asked for. The id that the ticket's call carried comes back with it and
 * names the ticket; document and invoice numbers name the step, so that old news of an earlier parcel never answers for a later one.
 */
export const warehouseNews: NewsHandler = async (news, parts) => {
  if (news.type === STOCK_SHORT) return stockShort(news, parts);
  const kind: Kind | undefined = Object.hasOwn(kinds, news.type) ? kinds[news.type as keyof typeof kinds] : undefined;
  const ticketId = TICKET.exec(String(news.data.externalId ?? ''))?.[0];
  if (!kind || !ticketId || !isContent.get(news.type)?.(news.data)) return ignored(parts, news, 'it is not news of goods or invoices of ours');
  const known = await parts.engine.store.db()('ticket').where({ shop_id: news.shopId, ticket_id: ticketId }).first('ticket_id') as { ticket_id: string } | undefined;
  if (!known) return ignored(parts, news, 'the shop has no such ticket');
  return deliver(parts, news, kind, ticketId);
};

function ignored({ log }: NewsParts, news: News, why: string): false {
  log.warn({ webhook: news.id, type: news.type, shop: news.shopId }, `webhook ignored: ${why}`);
  return false;
}

async function deliver({ engine }: NewsParts, { shopId, data }: News, kind: Kind, ticketId: string): Promise<boolean> {
  const content = Object.fromEntries(kind.carries.map((name) => [name, String(data[name])])) as Content;
  let delivered = false;
  let suspended = false;
  await runOnTicket(engine, shopId, ticketId, async (ticket) => {
    const key = waitingKey(ticket, kind, content);
    // the step that waits for it begins in a moment; the warehouse sends the news again
    if (key === undefined && ticket.row.is_open && (await hasServiceJob(engine.store, shopId, ticketId))) throw new AppError('unavailable');
    if (key === undefined) return { actor, patch: { version: ticket.row.version } };
    delivered = true;
    suspended = ticket.row.suspended_reason !== null;
    return { actor, command: { type: 'message', name: kind.message, key, data: content } };
  });
  if (suspended) await resumeTicket(engine, shopId, ticketId, actor);
  return delivered;
}

/** The key under which the ticket waits for this news: its number, or the ticket's own id where one news fits all. Undefined: it does not wait. */
function waitingKey({ state, row }: Pick<Locked, 'state' | 'row'>, kind: Kind, content: Content): string | undefined {
  const number = kind.key === null ? undefined : content[kind.key];
  const wait = Object.values(state.waits).find((one) => one.kind === 'message' && one.name === kind.message && (one.key ?? number ?? row.ticket_id) === (number ?? row.ticket_id));
  return wait && wait.kind === 'message' ? (wait.key ?? row.ticket_id) : undefined;
}
