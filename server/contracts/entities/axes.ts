import { dispositions, goodsStates } from '../../../definitions/domain/axes/goods.ts';
import { disputeStates } from '../../../definitions/domain/axes/dispute.ts';
import { count, label, list, shape, text } from '../schema.ts';

export const goodsState = { type: 'string', enum: goodsStates } as const;
export const disputeState = { type: 'string', enum: disputeStates } as const;
/** Refunds that are on their way, or whose result is unknown, count as money that may have left. */
export const refundStates = ['submitting', 'processing', 'succeeded', 'failed', 'unknown'] as const;
export const moneyState = { type: 'string', enum: ['none', 'reserved', 'approved', ...refundStates, 'released'] } as const;

/** Units of a line in one state; what became of those that came back. */
export const pieces = shape({ state: goodsState, quantity: count }, { disposition: { type: 'string', enum: dispositions } });

/** Process (the open steps), goods (units by state), money and dispute: four axes, never folded into one. `status` is derived from the process. */
export const axes = shape({
  process: list(shape({ element: text, label })),
  goods: list(shape({ state: goodsState, quantity: count })),
  money: moneyState,
  dispute: disputeState,
});
