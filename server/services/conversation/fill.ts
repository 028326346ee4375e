import { replyVariables } from '../../contracts/entities/canned-reply.ts';
import type { ReplyVariable } from './values.ts';

const PLACE = /\{\s*([^{}\s]+)\s*\}/g;

/** Places in the words that no ticket fills. */
export function unknownPlaces(body: string): string[] {
  const known: ReadonlySet<string> = new Set(replyVariables);
  return [...body.matchAll(PLACE)].map(([, name]) => name ?? '').filter((name) => !known.has(name));
}

/** The words with the values in their places. What a value holds is text: it is never looked at for places again. */
export function fill(body: string, values: Partial<Record<ReplyVariable, string>>): { filled: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = body.replaceAll(PLACE, (place, name: string) => {
    const value = values[name as ReplyVariable];
    if (value === undefined) missing.add(name);
    return value ?? place;
  });
  return { filled, missing: [...missing] };
}
