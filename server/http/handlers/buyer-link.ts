import type { Actor } from '../../auth/actor.ts';
import { signBuyerLink } from '../../auth/buyer-link.ts';
import type { BuyerLink } from '../../contracts/types.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';

/**
 * A link into the buyer pages for one order: `<public address>/b/<shop slug>/enter#<token>`. The token stands behind `#`, so that it is
 * in no server's log.
 * @throws AppError not_found
 */
export async function makeBuyerLink(
  services: Services, actor: Actor, orderNumber: string, days: number, settings: { secret: string; publicUrl: string },
): Promise<BuyerLink> {
  const buyer = await services.accounts.buyerByOrder(actor.shopId, orderNumber);
  if (!buyer) throw new AppError('not_found');
  const expiresAt = new Date(Date.parse(services.now()) + days * 86_400_000).toISOString();
  const token = signBuyerLink(settings.secret, { shopId: actor.shopId, orderNumber, expiresAt });
  return { token, url: `${settings.publicUrl}/b/${buyer.session.shop.slug}/enter#${token}`, expiresAt };
}
