import type { BuyerIdentity } from '../../../definitions/domain/buyer-identity.ts';
import { identitiesOf } from '../../../definitions/domain/buyer-identity.ts';
import { allIdentities, customersOf, findCustomer, whoseOrders, type CustomerRow } from '../../../definitions/store/customers.ts';
import { findOrder, type OrderRow } from '../../../definitions/store/orders.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** A buyer whom the reference led to. `files`: what the desk keeps of them, oldest first; more than one before they were merged. */
export interface Located { identities: BuyerIdentity[]; files: CustomerRow[]; newest: OrderRow }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** By the id of the file or the number of any order of the buyer. @throws AppError not_found */
export async function locate({ store }: Parts, shopId: string, ref: string): Promise<Located> {
  const file = UUID.test(ref) ? await findCustomer(store, shopId, ref) : undefined;
  const order = file ? undefined : await findOrder(store, shopId, ref);
  const start = file?.identities ?? (order && identitiesOf(order));
  if (!start) throw new AppError('not_found');
  const identities = await allIdentities(store, shopId, start);
  const newest = identities.length === 0 ? order : await whoseOrders(store, shopId, 'orders', identities).orderBy('placed_at', 'desc').first() as OrderRow | undefined;
  if (!newest) throw new AppError('not_found');
  return { identities, files: await customersOf(store, shopId, identities), newest };
}
