import type { RegisterLine } from '../../contracts/types.ts';

/** What decides where a ticket stands in the register. `turn`: group or role whose turn it is; `nextAt`: when its next act was registered for. */
export interface Standing { isOpen: boolean; suspended: boolean; turn: string; nextAt: string | null; until: string }

/**
 * Ended: done. Where somebody registered when the next act is, that decides: act when it falls before the end of the next shift. Else it waits
 * while it sleeps, while it is the buyer's turn or nobody's, and is to act on when it is the shop's.
 */
export function sectionOf({ isOpen, suspended, turn, nextAt, until }: Standing): RegisterLine['section'] {
  if (!isOpen) return 'done';
  if (nextAt !== null) return Date.parse(nextAt) <= Date.parse(until) ? 'act' : 'wait';
  return suspended || turn === 'buyer' || turn === '' ? 'wait' : 'act';
}
