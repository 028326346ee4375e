import type { Actor } from '../../auth/actor.ts';
import type { BuyerSession, Session } from '../../contracts/types.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';

/** @throws AppError sign_in_required when the person was removed since the request began */
export async function whoAmI(services: Services, actor: Actor): Promise<Session> {
  const account = actor.userId === undefined ? undefined : await services.accounts.byId(actor.shopId, actor.userId);
  if (!account) throw new AppError('sign_in_required');
  return account.session;
}

/** @throws AppError sign_in_required when the order was removed since the request began */
export async function whichBuyer(services: Services, actor: Actor): Promise<BuyerSession> {
  const order = actor.orderNumbers?.[0];
  const buyer = order === undefined ? undefined : await services.accounts.buyerByOrder(actor.shopId, order);
  if (!buyer) throw new AppError('sign_in_required');
  return buyer.session;
}
