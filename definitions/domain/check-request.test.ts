import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { aTicket, anOrder, asked, types } from './builders.ts';
import { checkRequest, quoteRequest, type TicketRequest } from './check-request.ts';
import type { DomainErrorCode } from './errors.ts';
import type { Asked } from './units-left.ts';

const now = '2026-11-19T04:00:00Z';
const request: TicketRequest = { type: types.returnRefund, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'damaged', received: true, evidence: 3 };

function check(changes: Partial<TicketRequest> = {}, given: Partial<Asked> = {}) {
  return checkRequest(asked(given), { ...request, ...changes }, now);
}

function refuses(code: DomainErrorCode, changes: Partial<TicketRequest>, given?: Parameters<typeof check>[1]): void {
  expect(() => check(changes, given)).toThrow(expect.objectContaining({ code }) as Error);
}

describe('checkRequest', () => {
  it('answers with what has to be kept and reserved', () => {
    const checked = check();

    expect(checked).toMatchObject({ stage: 'after_shipment', amount: 10450, reason: { code: 'damaged', fault: 'seller' }, payments: [{ paymentId: 'P1', amount: 10450 }] });
    expect(checked.quote).toEqual(quoteRequest(anOrder(), [], defaultPolicy, request));
  });

  it('reserves what was asked for when that is less', () => {
    expect(check({ amount: 5000 })).toMatchObject({ amount: 5000, payments: [{ amount: 5000 }] });
  });

  it('reserves nothing for a type without money', () => {
    expect(check({ type: types.exchange, reason: 'wrong_model' })).toMatchObject({ amount: 0, payments: [] });
  });

  it('refuses by status, type and window', () => {
    refuses('order_unpaid', {}, { order: anOrder({ status: 'awaiting_payment' }) });
    refuses('order_closed', {}, { order: anOrder({ status: 'closed' }) });
    refuses('wrong_status_for_type', {}, { order: anOrder({ status: 'awaiting_shipment' }) });
    refuses('type_not_offered', {}, { policy: { ...defaultPolicy, types: { ...defaultPolicy.types, return_refund: false } } });
    refuses('window_closed', {}, { order: anOrder({ status: 'completed', completedAt: '2026-11-01T00:00:00Z' }) });
  });

  it('refuses units that are not there or not free', () => {
    refuses('no_lines', { lines: [] });
    refuses('unknown_line', { lines: [{ lineId: 'L9', quantity: 1 }] });
    refuses('quantity_invalid', { lines: [{ lineId: 'L1', quantity: 0 }] });
    refuses('duplicate_line', { lines: [{ lineId: 'L1', quantity: 1 }, { lineId: 'L1', quantity: 1 }] });
    refuses('too_many_units', { lines: [{ lineId: 'L1', quantity: 4 }] });
    refuses('too_many_units', {}, { tickets: [aTicket()] });
    refuses('open_ticket_exists', {}, { tickets: [aTicket({ lines: [{ lineId: 'L1', quantity: 3 }] })] });
    refuses('attempts_used_up', {}, { tickets: [aTicket({ state: 'withdrawn', money: 'released', lines: [{ lineId: 'L1', quantity: 3 }] })] });
  });

  it('refuses amounts above the maximum', () => {
    refuses('amount_above_max', { amount: 10451 });
  });

  it('refuses parts of an order before shipment where the shop wants all or nothing', () => {
    const policy = { ...defaultPolicy, partialBeforeShipment: false };
    const order = anOrder({ status: 'awaiting_shipment' });
    const whole = [{ lineId: 'L1', quantity: 3 }, { lineId: 'L2', quantity: 1 }];

    refuses('partial_not_allowed', { type: types.refundOnly, reason: 'not_wanted' }, { order, policy });
    expect(check({ type: types.refundOnly, reason: 'not_wanted', lines: whole }, { order, policy }).amount).toBe(28300);
  });
});
