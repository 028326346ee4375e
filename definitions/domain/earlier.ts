import { cumulative } from './cumulative.ts';
import type { EarlierRequest } from './types.ts';

/** What earlier requests have taken of one line: units, and with them of its money, points and freight. `apart`: money without units. */
export interface Taken { units: number; amount: number; points: number; freight: number; apart: number }

/** The whole of a line that can be given back. */
export interface Whole { quantity: number; paid: number; points: number; freight: number }

/**
 * Adds earlier requests up for one line. Figures that an earlier quote recorded count as they are; where none were
 * recorded the cumulative rule gives them, which is the same as long as no request was withdrawn in between. An entry of no
 * units gave money back for goods that stay sold (price protection).
 */
export function takenOf(lineId: string, whole: Whole, earlier: readonly EarlierRequest[]): Taken {
  const taken: Taken = { units: 0, amount: 0, points: 0, freight: 0, apart: 0 };
  for (const request of earlier) {
    const recorded = request.freightLines && (request.freightLines.find((part) => part.lineId === lineId)?.amount ?? 0);
    for (const [index, line] of request.lines.filter((entry) => entry.lineId === lineId).entries()) {
      if (line.quantity === 0) {
        taken.apart += line.amount ?? 0;
        continue;
      }
      const part = (all: number): number =>
        cumulative(all, taken.units + line.quantity, whole.quantity) - cumulative(all, taken.units, whole.quantity);
      taken.amount += line.amount ?? part(whole.paid);
      taken.points += line.points ?? part(whole.points);
      taken.freight += recorded === undefined ? part(whole.freight) : index === 0 ? recorded : 0;
      taken.units += line.quantity;
    }
  }
  return taken;
}
