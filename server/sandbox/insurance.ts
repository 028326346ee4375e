import { createHash } from 'node:crypto';
import { Router } from 'express';
import { answering } from './answer.ts';
import type { Faults } from './faults.ts';
import { once, type Once } from './once.ts';

/** Plays an insurer of return freight: pays what the freight cost, or the whole limit where nobody said, never more than the limit. */
export function createInsurance(parts: Once & { faults: Faults }): Router {
  const router = Router();
  router.post('/claims', answering(parts.faults, 'insurance.claim', ({ merchant, body }) => once(parts, merchant, 'claim', body, () => ({
    claimNo: `IC${createHash('sha256').update(String(body.externalId)).digest('hex').slice(0, 12).toUpperCase()}`,
    amount: Math.min(Number(body.cost ?? body.limit), Number(body.limit)),
  }))));
  return router;
}
