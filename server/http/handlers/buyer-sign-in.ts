import { readBuyerLink } from '../../auth/buyer-link.ts';
import type { BuyerAccount } from '../../auth/ports.ts';
import type { openBuyerSession } from '../../contracts/buyer/open-session.ts';
import type { BuyerSession, BuyerSignIn } from '../../contracts/types.ts';
import type { Call } from '../binding.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';

/**
 * By the token of a signed link, or by shop, order number and phone.
 * @throws AppError link_invalid, order_or_phone_wrong (also when part of the three is missing)
 */
export async function buyerSignIn(services: Services, call: Call<typeof openBuyerSession>, secret: string): Promise<BuyerSession> {
  const { token } = call.body;
  const { account, orderNumber } = token === undefined ? await byPhone(services, call.body) : await byToken(services, secret, token);
  await call.login.begin({ shopId: account.actor.shopId, orderNumber });
  return account.session;
}

interface Proven { account: BuyerAccount; orderNumber: string }

async function byToken(services: Services, secret: string, token: string): Promise<Proven> {
  const link = readBuyerLink(secret, token, services.now());
  const account = link && (await services.accounts.buyerByOrder(link.shopId, link.orderNumber));
  if (!account) throw new AppError('link_invalid');
  return { account, orderNumber: link.orderNumber };
}

async function byPhone(services: Services, { shop, orderNumber, phone }: BuyerSignIn): Promise<Proven> {
  const complete = shop !== undefined && orderNumber !== undefined && phone !== undefined;
  const account = complete ? await services.accounts.buyerByPhone(shop, orderNumber, phone) : undefined;
  if (!account || orderNumber === undefined) throw new AppError('order_or_phone_wrong');
  return { account, orderNumber };
}
