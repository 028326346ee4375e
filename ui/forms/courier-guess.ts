import { guessCourier } from './couriers.ts';
import type { FormData } from './types.ts';

/**
 * Fills the courier in as its number is typed, where a form asks for both. What somebody chose stays; only an empty choice or an
 * earlier guess is replaced.
 */
export function withGuessedCourier(before: FormData, after: FormData): FormData {
  const number = after.trackingNo;
  if (typeof number !== 'string' || number === before.trackingNo) return after;
  const guess = guessCourier(number)?.code;
  const earlier = typeof before.trackingNo === 'string' ? guessCourier(before.trackingNo)?.code : undefined;
  const mayReplace = after.courier === undefined || after.courier === earlier;
  return guess && mayReplace ? { ...after, courier: guess } : after;
}
