import { DateTime } from 'luxon';
import type { Policy } from '../../../definitions/domain/types.ts';
import type { Call } from '../../contracts/types.ts';

type Obstacle = NonNullable<Call['exception']>['why'][number];

/**
 * Why calling a buyer now needs a supervisor's reason (row M26): it is outside the policy's hours, or they were called as often today as
 * the policy allows. Times are the shop's own; `to` itself is outside.
 */
export function contactObstacles(contact: Policy['contact'], timezone: string, now: string, callsToday: number): Obstacle[] {
  const time = DateTime.fromISO(now).setZone(timezone).toFormat('HH:mm');
  const inside = time >= contact.from && time < contact.to;
  return [...(inside ? [] : ['hours' as const]), ...(callsToday >= contact.perDay ? ['count' as const] : [])];
}

/** The shop's day of an instant: calls are counted by it. */
export function shopDay(timezone: string, now: string): string {
  return DateTime.fromISO(now).setZone(timezone).toISODate() ?? '';
}
