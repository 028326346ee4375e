import { DateTime } from 'luxon';
import type { Register } from '../../contracts/types.ts';

type Shift = Register['shift'];

/** The hours at which shifts begin, in the shop's time zone. The night shift runs to the morning. */
const BEGINS: readonly { code: Shift['code']; hour: number }[] = [{ code: 'night', hour: 0 }, { code: 'morning', hour: 8 }, { code: 'evening', hour: 16 }];
const HOURS = 8;

/** The shift that runs at `now`, and the end of the one after it. Hours are those of the wall clock, also where the clocks change. */
export function shiftAt(timezone: string, now: string): Shift {
  const local = DateTime.fromISO(now).setZone(timezone);
  const place = BEGINS.findLastIndex(({ hour }) => local.hour >= hour);
  const from = local.startOf('day').set({ hour: BEGINS[place]!.hour });
  const end = (shifts: number): string => from.set({ hour: from.hour + HOURS * shifts }).toUTC().toISO() ?? now;
  return { code: BEGINS[place]!.code, from: from.toUTC().toISO() ?? now, to: end(1), next: BEGINS[(place + 1) % BEGINS.length]!.code, until: end(2) };
}
