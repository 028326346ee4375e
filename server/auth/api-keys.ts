import { createHash, randomBytes } from 'node:crypto';

const own = /^rf_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

/** What a token says about itself: its hash for the look-up, and the shop where our own format names it. */
export interface ApiKeyClue { hash: string; shopId: string | undefined }

/**
 * A new key, `rf_<shop id without dashes>_<32 random bytes>`: it names its shop, so that the look-up goes to that shop's database.
 * It has 256 random bits, so a plain sha256 is enough to store.
 */
export function makeApiKey(shopId: string): { key: string; hash: string } {
  const key = `rf_${shopId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashApiKey(key) };
}

/** Hex sha256: what is stored of a key. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Any text may be a key (an operator sets one in the environment); only our own format names the shop. */
export function readApiKey(key: string): ApiKeyClue {
  const hex = own.exec(key)?.[1];
  return { hash: hashApiKey(key), shopId: hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}
