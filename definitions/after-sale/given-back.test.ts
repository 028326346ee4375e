import { expect, test } from 'vitest';
import type { ChargeRecord } from '../store/charges.ts';
import type { PayoutRecord } from '../store/payouts.ts';
import { givenBack } from './given-back.ts';

const charge = (no: string, amount: number, state: ChargeRecord['state'] = 'paid') => ({ charge_no: no, amount, state }) as ChargeRecord;
const payout = (no: string, amount: number, source: string, state: PayoutRecord['state'] = 'succeeded') => ({ payout_no: no, kind: 'charge_refund', amount, source, state }) as PayoutRecord;
const pairs = (charges: ChargeRecord[], payouts: PayoutRecord[]) => Object.fromEntries([...givenBack(charges, payouts)].map(([no, { payout_no: by }]) => [no, by]));

test('a payout made for a charge belongs to it, whatever else was paid', () => {
  expect(pairs([charge('P1', 500), charge('P2', 500)], [payout('C1', 500, 'step/1'), payout('C2', 500, 'desk:charge:P1')])).toEqual({ P1: 'C2', P2: 'C1' });
});

test('what a flow gave back goes to the charge of the same amount, else to the oldest', () => {
  expect(pairs([charge('P1', 500), charge('P2', 800)], [payout('C1', 800, 'step/1')])).toEqual({ P2: 'C1' });
  expect(pairs([charge('P1', 500), charge('P2', 800)], [payout('C1', 1_300, 'step/1')])).toEqual({ P1: 'C1' });
});

test('nothing is given back of a charge that was not paid, or by a payout that was refused', () => {
  expect(pairs([charge('P1', 500, 'open')], [payout('C1', 500, 'step/1')])).toEqual({});
  expect(pairs([charge('P1', 500)], [payout('C1', 500, 'step/1', 'refused')])).toEqual({});
});
