import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Contract } from '../contracts/contract.ts';
import { AppError } from './errors.ts';

const quarterHour = 900_000;

/**
 * Slows guessing at the two doors: failed sign-ins count, per address and account at the desk, per address on the buyer pages. Counted in
 * each node's memory, so n nodes allow n times as many.
 */
export function throttles(limits = { desk: 10, buyer: 20 }): (contract: Contract) => RequestHandler[] {
  const door = (limit: number, keyOf: (ip: string, body: unknown) => string): RequestHandler => rateLimit({
    windowMs: quarterHour,
    limit,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // The proxies that count are decided by `trust proxy`; a forged header from others is ignored there.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    keyGenerator: (req) => keyOf(ipKeyGenerator(req.ip ?? ''), req.body),
    handler: (_req, res, next) => next(new AppError('too_many_requests', { params: { seconds: Number(res.get('retry-after') ?? 900) } })),
  });
  const doors: Record<string, RequestHandler> = {
    'sessions.open': door(limits.desk, (ip, body) => `${ip} ${(body as { email: string }).email.trim().toLowerCase()}`),
    'sessions.changePassword': door(limits.desk, (ip) => ip),
    'buyer.openSession': door(limits.buyer, (ip) => ip),
  };
  return ({ id }) => (doors[id] ? [doors[id]] : []);
}
