/** ISO 8601 duration from one instant to a later one, in hours at most: days would move with summer time. A second is the least. */
export function until(now: string, instant: string): string {
  const seconds = Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
}
