import { movesMoney, type TypeTraits } from '../ticket-type.ts';
import type { MoneyState } from '../types.ts';

/** The refunds of a ticket by how certain they are, least certain first: the least certain one speaks for all. */
const doubt = ['failed', 'unknown', 'submitting', 'processing', 'approved'] as const;

/** The money axis: from the refunds, or from what is held while there are none. Nothing on it for types that move no money, until they do: goods that cannot be sent are refunded. */
export function moneyAxis(type: Pick<TypeTraits, 'money'>, held: 'reserved' | 'released' | undefined, refunds: readonly { state: string }[]): MoneyState {
  if (!movesMoney(type) && refunds.length === 0) return 'none';
  return doubt.find((state) => refunds.some((refund) => refund.state === state)) ?? (refunds.length > 0 ? 'succeeded' : (held ?? 'none'));
}
