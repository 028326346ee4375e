/** What a state means to whoever looks at it; each tone is one ground and one text colour. */
export type Tone = 'neutral' | 'moving' | 'look' | 'done' | 'failed' | 'dispute';

const processTones: Readonly<Record<string, Tone>> = {
  draft: 'neutral', withdrawn: 'neutral', closed: 'neutral', voided: 'neutral', suspended: 'neutral', archived: 'neutral',
  pending_return: 'neutral',
  exchanging: 'moving', shipped: 'moving', executing: 'moving',
  negotiating: 'look', waiting_parts: 'look', waiting_stock: 'look', out_of_stock: 'look',
  completed: 'done',
  rejected: 'failed', refund_failed: 'failed',
  arbitration: 'dispute',
};

const goodsTones: Readonly<Record<string, Tone>> = {
  no_return: 'neutral', requested: 'neutral', in_transit: 'moving', sent_out: 'moving',
  missing: 'look', not_ours: 'look', received_damaged: 'failed',
  received_good: 'done', refunded: 'done', replaced: 'done', repaired: 'done',
};

const moneyTones: Readonly<Record<string, Tone>> = {
  none: 'neutral', reserved: 'neutral', released: 'neutral',
  approved: 'moving', submitting: 'moving', processing: 'moving',
  unknown: 'look', succeeded: 'done', failed: 'failed',
};

const disputeTones: Readonly<Record<string, Tone>> = { none: 'neutral', decided: 'neutral', evidence: 'look', open: 'dispute' };

/** The tone of a derived status. A status that a shop's own flow invented waits on us when it begins with `pending_`. */
export function statusTone(status: string): Tone {
  return processTones[status] ?? (status.startsWith('pending_') ? 'moving' : 'neutral');
}

/** The tone of a state on one of the other three axes; an unknown state is neutral. */
export function axisTone(axis: 'goods' | 'money' | 'dispute', state: string): Tone {
  const tones = { goods: goodsTones, money: moneyTones, dispute: disputeTones }[axis];
  return tones[state] ?? 'neutral';
}

/** The status that people read: while a ticket is suspended that is what counts, not the step it stands at. */
export function shownStatus(ticket: { readonly status: string; readonly statusGroup?: string }): string {
  return ticket.statusGroup === 'suspended' ? 'suspended' : ticket.status;
}
