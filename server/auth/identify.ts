import type { Request } from 'express';
import { AppError } from '../http/errors.ts';
import type { Actor } from './actor.ts';
import { readApiKey } from './api-keys.ts';
import type { AccountService } from './ports.ts';

/** Who asks, and how they proved it. */
export interface Identity { actor: Actor; by: 'key' | 'cookie' }

/**
 * By `Authorization: Bearer <API key>`, else by the session cookie; undefined for neither. People and buyers are read anew each time.
 * @throws AppError sign_in_required for a key that nobody has: a wrong key never falls back to a cookie
 */
export async function identify(req: Request, accounts: AccountService): Promise<Identity | undefined> {
  const header = req.get('authorization');
  if (header !== undefined) {
    const key = /^Bearer +(\S.*)$/i.exec(header)?.[1]?.trim();
    const clue = key === undefined ? undefined : readApiKey(key);
    const actor = clue && (await accounts.byKey(clue.hash, clue.shopId));
    if (!actor) throw new AppError('sign_in_required');
    return { actor, by: 'key' };
  }
  const signedIn = (req.session as Request['session'] | undefined)?.signedIn;
  if (!signedIn) return undefined;
  const found = 'userId' in signedIn
    ? await accounts.byId(signedIn.shopId, signedIn.userId)
    : await accounts.buyerByOrder(signedIn.shopId, signedIn.orderNumber);
  return found && { actor: found.actor, by: 'cookie' };
}
