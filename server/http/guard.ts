import type { RequestHandler } from 'express';
import { identify } from '../auth/identify.ts';
import { mayDo } from '../auth/permissions.ts';
import type { AccountService } from '../auth/ports.ts';
import type { Contract } from '../contracts/contract.ts';
import { contextOf } from './context.ts';
import { AppError } from './errors.ts';

/**
 * Lets a request through when its caller may do this operation. With a cookie, what changes something must carry `X-Reflow: 1`: another
 * site can make a browser send the cookie, but not this header.
 */
export function guard(contract: Contract, accounts: AccountService): RequestHandler {
  const { permission } = contract;
  const signsIn = permission === 'public' && contract.method === 'post';
  return async (req, res, next) => {
    const needsSession = permission !== 'public' || contract.path.endsWith('/session');
    if (!needsSession || signsIn) return next();
    const identity = await identify(req, accounts);
    if (!identity && permission !== 'public') throw new AppError('sign_in_required');
    if (identity?.by === 'cookie' && contract.method !== 'get' && req.get('x-reflow') !== '1') throw new AppError('csrf_header_missing');
    if (identity && permission !== 'public' && !mayDo(identity.actor, permission)) {
      throw new AppError('forbidden', { params: { permission } });
    }
    if (identity) contextOf(res).actor = identity.actor;
    next();
  };
}
