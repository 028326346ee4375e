import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link vouches for. */
export interface BuyerLink { shopId: string; orderNumber: string; /** ISO 8601 */ expiresAt: string }

/**
 * The token of a signed link: `<claims>.<signature>`, both base64url; claims are JSON `{v:1, s: shop id, o: order number, e: expiry in
 * seconds since 1970}`, the signature is HMAC-SHA256 of the claims' text under `buyer-link:` and the server's secret. It names its shop.
 */
export function signBuyerLink(secret: string, link: BuyerLink): string {
  const claims = { v: 1, s: link.shopId, o: link.orderNumber, e: Math.floor(Date.parse(link.expiresAt) / 1000) };
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${text}.${sign(secret, text).toString('base64url')}`;
}

/** The link that the token vouches for; undefined when it was changed, signed by others, or has expired at `now` (ISO 8601). */
export function readBuyerLink(secret: string, token: string, now: string): BuyerLink | undefined {
  const [text, signature, ...rest] = token.split('.');
  if (!text || !signature || rest.length > 0) return undefined;
  const given = Buffer.from(signature, 'base64url');
  // the decoder forgives what is not of its alphabet, and bits beyond the last byte
  if (given.toString('base64url') !== signature) return undefined;
  const right = sign(secret, text);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as { s: string; o: string; e: number };
  if (claims.e * 1000 <= Date.parse(now)) return undefined;
  return { shopId: claims.s, orderNumber: claims.o, expiresAt: new Date(claims.e * 1000).toISOString() };
}

function sign(secret: string, text: string): Buffer {
  return createHmac('sha256', `buyer-link:${secret}`).update(text).digest();
}
