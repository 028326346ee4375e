import type { FormLine } from './types.ts';

/** Units of one order line. */
export interface ChosenLine { lineId: string; quantity: number }

/** Sets the quantity of one line between 0 and what there is; a line with none is no longer chosen. Keeps the order's sequence. */
export function chooseQuantity(chosen: readonly ChosenLine[], available: readonly FormLine[], lineId: string, quantity: number): ChosenLine[] {
  return available.flatMap((line) => {
    const wanted = line.lineId === lineId ? quantity : (chosen.find((other) => other.lineId === line.lineId)?.quantity ?? 0);
    const bounded = Math.min(Math.max(wanted, 0), line.quantity);
    return bounded > 0 ? [{ lineId: line.lineId, quantity: bounded }] : [];
  });
}
