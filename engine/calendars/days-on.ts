import { Info, type Duration, type Zone } from 'luxon';

const DAY_MS = 86_400_000;
/** Zones move their clocks on a quarter of an hour, never within one. */
const QUARTER_MS = 900_000;
const MAX_KEPT = 1000;

const zones = new Map<string, Zone>();
const offsets = new Map<string, number>();

/**
 * `from` and a duration of days and hours, without asking for a calendar: right as long as the zone's clock shows the same distance to UTC
 * at both ends of the days. Undefined where it does not, where months or parts of days are counted, or where the zone is unknown.
 */
export function daysOn(from: string, duration: Duration, timezone: string): number | undefined {
  const start = from.endsWith('Z') ? Date.parse(from) : Number.NaN;
  const { years = 0, quarters = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration.toObject();
  const counted = weeks * 7 + days;
  const zone = zones.get(timezone) ?? kept(zones, timezone, Info.normalizeZone(timezone));
  if (years || quarters || months || !Number.isInteger(counted) || !Number.isInteger(days) || !Number.isFinite(start) || !zone.isValid) return undefined;
  const there = start + counted * DAY_MS;
  if (offset(zone, timezone, start) !== offset(zone, timezone, there)) return undefined;
  return there + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** Minutes between the zone's clock and UTC; the zone's own answer takes longer than everything else about a deadline. */
function offset(zone: Zone, timezone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER_MS);
  const key = `${timezone} ${quarter}`;
  return offsets.get(key) ?? kept(offsets, key, zone.offset(quarter * QUARTER_MS));
}

function kept<T>(known: Map<string, T>, key: string, value: T): T {
  if (known.size >= MAX_KEPT) known.delete(known.keys().next().value as string);
  known.set(key, value);
  return value;
}
