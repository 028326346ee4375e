import type { Order } from '../../definitions/domain/types.ts';
import { importOrders } from '../../definitions/import/import-orders.ts';
import type { ImportProblem } from '../../definitions/import/problem.ts';
import type { ImportSource } from '../../definitions/import/source.ts';

/** What was read since the batch before. */
export interface Batch { orders: Order[]; problems: ImportProblem[] }

/** Orders in one statement: enough to make the round trip cheap, few enough to hold their locks shortly. */
const ORDERS = 200;
const RESULTS = 1_000;

/** Reads files of orders as a stream of batches. `skip` results are passed over: an earlier run has kept them. */
export async function* readBatches(sources: readonly ImportSource[], skip = 0): AsyncGenerator<Batch> {
  let left = skip;
  let batch: Batch = { orders: [], problems: [] };
  for await (const result of importOrders(sources)) {
    if (left > 0) {
      left -= 1;
      continue;
    }
    if (result.ok) batch.orders.push(result.order);
    else batch.problems.push(result);
    if (batch.orders.length >= ORDERS || batch.orders.length + batch.problems.length >= RESULTS) {
      yield batch;
      batch = { orders: [], problems: [] };
    }
  }
  if (batch.orders.length + batch.problems.length > 0) yield batch;
}
