import { Router } from 'express';
import { answering, problem, readCall, send, type SandboxCall } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Faults } from './faults.ts';
import type { Collection } from './journal.ts';

/** What lies in the warehouse of an article whose stock is told at all; of any other article there is plenty. */
export interface Stock { merchant: string; sku: string; quantity: number }

/** Somebody was told that this is short and wants to hear when it is not any more. */
export interface StockWatch { merchant: string; externalId: string; sku: string; wanted: number }

export interface StockParts { stock: Collection<Stock>; watches: Collection<StockWatch>; faults: Faults; callbacks: Callbacks; now: () => string }

interface Wanted { sku: string; quantity: number }

/** Plays the shelves: `POST /stock-checks` asks, `PUT /stock/:sku` says how much is there and tells whoever waits for it. */
export function createStock(parts: StockParts): Router {
  const { stock, faults } = parts;
  const router = Router();

  router.put('/stock/:sku', (request, response) => {
    const { merchant, params, body } = readCall(request);
    const { quantity } = body;
    if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 0) return send(response, problem(400, 'INVALID_PARAMETER', 'quantity is a whole number of units.'));
    const shelf: Stock = { merchant, sku: params.sku ?? '', quantity };
    stock.put(`${merchant}/${shelf.sku}`, shelf);
    tell(parts, shelf);
    send(response, { status: 200, body: shelf });
  });

  router.post('/stock-checks', answering(faults, 'warehouse.stock', ({ merchant, body }, fault) => {
    const lines = wantedOf(body);
    if (!lines || typeof body.externalId !== 'string') return problem(400, 'INVALID_PARAMETER', 'A check is {externalId, lines: [{sku, quantity}]}.');
    const short = lines.flatMap(({ sku, quantity }) => {
      const available = fault?.kind === 'none' ? 0 : (stock.get(`${merchant}/${sku}`)?.quantity ?? quantity);
      return available < quantity ? [{ sku, wanted: quantity, available }] : [];
    });
    for (const { sku, wanted } of short) {
      parts.watches.put(`${String(body.externalId)}/${sku}`, { merchant, externalId: String(body.externalId), sku, wanted });
    }
    return { status: 200, body: { short } };
  }));
  return router;
}

/** Takes shipped goods off the shelves. */
export function takeFromStock(stock: Collection<Stock>, merchant: string, lines: readonly Wanted[]): void {
  for (const { sku, quantity } of lines) {
    const shelf = stock.get(`${merchant}/${sku}`);
    if (shelf) stock.put(`${merchant}/${sku}`, { ...shelf, quantity: Math.max(0, shelf.quantity - quantity) });
  }
}

/** The lines of a call, each article once; undefined when they are not lines. */
export function wantedOf(body: SandboxCall['body']): Wanted[] | undefined {
  if (!Array.isArray(body.lines) || body.lines.length === 0) return undefined;
  const sums = new Map<string, number>();
  for (const line of body.lines as Partial<Wanted>[]) {
    if (typeof line.sku !== 'string' || typeof line.quantity !== 'number') return undefined;
    sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
  }
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }));
}

function tell({ watches, callbacks, now }: StockParts, { merchant, sku, quantity }: Stock): void {
  for (const watch of watches.values()) {
    if (watch.merchant !== merchant || watch.sku !== sku || watch.wanted > quantity) continue;
    watches.remove(`${watch.externalId}/${sku}`);
    callbacks.queue({ topic: 'warehouse', type: 'stock.arrived', timestamp: now(), data: { merchant, externalId: watch.externalId, sku, available: quantity } });
  }
}
