/** Whether an amount may be sent as it is. `over` blocks, `overLimit` goes to a supervisor, `unreadable` is no amount at all. */
export type MoneyState = 'empty' | 'ok' | 'over' | 'overLimit' | 'unreadable';

/**
 * Judges an amount against its bounds, all in minor units.
 * @param value `null` for a text that is no amount
 */
export function moneyState(value: number | null | undefined, bounds: { max?: number | undefined; limit?: number | undefined }): MoneyState {
  if (value === undefined) return 'empty';
  if (value === null) return 'unreadable';
  if (bounds.max !== undefined && value > bounds.max) return 'over';
  return bounds.limit !== undefined && value > bounds.limit ? 'overLimit' : 'ok';
}
