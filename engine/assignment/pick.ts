/** How a group's work finds its person. `manual`: somebody of the group takes it. */
export const strategies = ['round_robin', 'least_loaded', 'manual'] as const;
export type Strategy = (typeof strategies)[number];

/** Weights go from 1 to 10: a person of weight 2 gets twice the share of one of weight 1. */
export const MAX_WEIGHT = 10;
/** Divisible by 1 … 10, so that turns stay whole numbers. */
const ROUND = 2520;

/** Somebody who is on duty and may do the work. */
export interface Candidate {
  id: string;
  skills: readonly string[];
  /** Open work at the same time; null: any amount. */
  capacity: number | null;
  weight: number;
  /** Open work now. */
  load: number;
  /** Where this person stands in the group's rotation. */
  turn: number;
}

export interface Wish { strategy: Strategy; skills: readonly string[]; /** Ids of people who do not get it. */ except: readonly string[] }

/** Who gets it, and the turn after that; both the person's and the group's must be kept. */
export interface Pick { id: string; turn: number; groupTurn: number }

/**
 * Picks who gets a piece of work (M18): has the skills, has room, and by the group's strategy
 * - `round_robin`: whose turn it is. Each turn moves a person on by 1 / weight, so shares are proportional and any two people of one
 *   weight differ by at most one. Whoever was away goes on where the group is now: nobody has to catch up.
 * - `least_loaded`: the least open work for the weight; among equals whose turn it is.
 *
 * @param groupTurn the turn at which the group's last work was given
 */
export function pick(candidates: readonly Candidate[], wish: Wish, groupTurn: number): Pick | undefined {
  if (wish.strategy === 'manual') return undefined;
  const able = candidates.filter((person) => !wish.except.includes(person.id) && wish.skills.every((skill) => person.skills.includes(skill))
    && (person.capacity === null || person.load < person.capacity));
  const standing = able.map((person) => ({ person, turn: Math.max(person.turn, groupTurn) }));
  const load = ({ person }: (typeof standing)[number]): number => (wish.strategy === 'least_loaded' ? person.load / person.weight : 0);
  const [next] = standing.sort((a, b) => load(a) - load(b) || a.turn - b.turn || a.person.turn - b.person.turn || (a.person.id < b.person.id ? -1 : 1));
  if (!next) return undefined;
  return { id: next.person.id, turn: next.turn + ROUND / next.person.weight, groupTurn: wish.strategy === 'round_robin' ? next.turn : groupTurn };
}
