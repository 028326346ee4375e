import { mulDiv } from './divide.ts';

/**
 * What is given back in all after `units` of `quantity` units: the floor of the proportional part, and everything with
 * the last unit. Because it depends on the total number of units only, partial requests never gain or lose a cent.
 */
export function cumulative(whole: number, units: number, quantity: number): number {
  if (units >= quantity) return whole;
  return mulDiv(whole, units, quantity).floor;
}

/**
 * What the next `units` units give back when `before` units have been asked for and `given` was promised for them.
 * `given` may differ from the rule's figure when a request in between was withdrawn; the last unit then evens it out.
 */
export function nextPart(whole: number, quantity: number, before: number, units: number, given: number): number {
  return Math.max(0, cumulative(whole, before + units, quantity) - given);
}
