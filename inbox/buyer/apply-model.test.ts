import { describe, expect, it } from 'vitest';
import { types } from '../../definitions/domain/builders.ts';
import type { Eligibility, OrderDetail, ReasonEntry } from '../../server/contracts/types.ts';
import { chooseType, countsUnits, linesFor, missingOf, quoteInput, receivedFor, refusalsByReason, startApply, toRequest, typesFor } from './apply-model.ts';
import type { ApplyDraft } from './apply-model.ts';

const entry = (lineId: string, type: string, max: number, code?: string): Eligibility => ({
  lineId, type, allowed: code === undefined, max, maxAmount: 0, reasons: [], ...(code ? { code, message: { zh: code } } : {}),
});

function order(status: OrderDetail['status'], eligibility: Eligibility[]): OrderDetail {
  const line = (id: string, quantity: number) => ({ id, sku: '', title: id, spec: '', image: '', unitPrice: 5900, quantity, warehouse: '', gift: false, category: '' });
  return { number: '2026', status, lines: [line('L1', 3), line('L2', 1)], eligibility, types: Object.values(types).map((type) => ({ ...type, label: { zh: type.code }, description: { zh: '' } })) } as unknown as OrderDetail;
}

const shipped = order('awaiting_receipt', [
  entry('L1', 'refund_only', 2), entry('L1', 'return_refund', 3), entry('L1', 'exchange', 3), entry('L1', 'repair', 0, 'wrong_status_for_type'),
  entry('L1', 'resend_goods', 0, 'attempts_used_up'), entry('L2', 'return_refund', 1), entry('L2', 'refund_only', 0, 'open_ticket_exists'),
]);
const damaged: ReasonEntry = { code: 'damaged', label: { zh: '破损' }, group: 'goods', types: [], states: [], evidence: 1, fault: 'seller' };
const draft: ApplyDraft = { type: 'return_refund', lines: [{ lineId: 'L1', quantity: 2 }], reason: 'damaged', evidence: ['f1'], note: ' 把手断了 ' };

describe('what may be applied for', () => {
  it('is offered in the order of the shop, and only refusals that say something are shown', () => {
    const { offered, refused } = typesFor(shipped, 'L1');
    expect(offered.map(({ type }) => type)).toEqual(['refund_only', 'return_refund', 'exchange']);
    expect(refused.map(({ type }) => type)).toEqual(['resend_goods']);
  });

  it('always says why, where nothing is offered', () => {
    const codes = (entries: Eligibility[]) => typesFor(order('closed', entries), 'L1').refused.map(({ code }) => code);
    expect(codes([entry('L1', 'refund_only', 0, 'open_ticket_exists'), entry('L1', 'repair', 0, 'wrong_status_for_type')])).toEqual(['open_ticket_exists']);
    expect(codes([entry('L1', 'repair', 0, 'wrong_status_for_type')])).toEqual(['wrong_status_for_type']);
  });

  it('names types that are refused for one reason together', () => {
    const refused = [entry('L1', 'exchange', 0, 'window_closed'), entry('L1', 'resend_goods', 0, 'window_closed'), entry('L1', 'repair', 0, 'attempts_used_up')];
    expect(refusalsByReason(refused, ({ code }) => code ?? '')).toEqual([{ why: 'window_closed', types: ['exchange', 'resend_goods'] }, { why: 'attempts_used_up', types: ['repair'] }]);
  });

  it('counts no units for a request that is about the whole order', () => {
    expect(['exchange', 'resend_invoice'].map((type) => countsUnits(shipped, type))).toEqual([true, false]);
  });

  it('takes other lines of the order that allow the type too', () => {
    expect(linesFor(shipped, 'return_refund').map(({ lineId, quantity }) => [lineId, quantity])).toEqual([['L1', 3], ['L2', 1]]);
    expect(linesFor(shipped, 'refund_only').map(({ lineId }) => lineId)).toEqual(['L1']);
  });
});

describe('a draft', () => {
  it('begins with all of the line and no type, so that nobody applies by accident', () => {
    expect(startApply(shipped, 'L1')).toMatchObject({ lines: [{ lineId: 'L1', quantity: 3 }] });
    expect(startApply(shipped, 'L1').type).toBeUndefined();
  });

  it('begins with the type where there is only one', () => {
    expect(startApply(order('completed', [entry('L1', 'repair', 1)]), 'L1')).toMatchObject({ type: 'repair', lines: [{ lineId: 'L1', quantity: 1 }] });
  });

  it('keeps what fits another type and drops reason and amount', () => {
    const changed = chooseType(shipped, { ...draft, lines: [{ lineId: 'L1', quantity: 3 }, { lineId: 'L2', quantity: 1 }], amount: 500 }, 'refund_only');
    expect(changed).toMatchObject({ type: 'refund_only', lines: [{ lineId: 'L1', quantity: 2 }], note: ' 把手断了 ' });
    expect([changed.reason, changed.amount]).toEqual([undefined, undefined]);
  });

  it('asks whether the goods arrived only where it matters', () => {
    expect(receivedFor(shipped, { ...draft, type: 'refund_only', received: false })).toBe(false);
    expect(receivedFor(shipped, draft)).toBe(true);
    expect(receivedFor(shipped, { ...draft, type: 'resend_goods' })).toBeUndefined();
    expect(receivedFor(order('awaiting_shipment', []), draft)).toBeUndefined();
  });

  it('knows that goods refused at the door had not arrived', () => {
    const refusable = { ...shipped, types: [...shipped.types, { ...types.returnRefund, code: 'refused_delivery', offeredIn: ['awaiting_receipt'], label: { zh: '拒收' }, description: { zh: '' } }] } as OrderDetail;
    expect(receivedFor(refusable, { ...draft, type: 'refused_delivery' })).toBe(false);
  });
});

describe('before it is sent', () => {
  it('names what is missing, in the order of the page', () => {
    const empty: ApplyDraft = { type: 'refund_only', lines: [], evidence: [], note: '' };
    expect(missingOf(shipped, empty, undefined, undefined)).toEqual(['lines', 'received', 'reason']);
    expect(missingOf(shipped, { lines: [], evidence: [], note: '' }, undefined, undefined)).toEqual(['type', 'lines', 'reason']);
  });

  it('wants the photos that the reason demands', () => {
    expect(missingOf(shipped, { ...draft, evidence: [] }, damaged, 10450)).toEqual(['evidence']);
  });

  it('wants another reason when the chosen one is no longer offered', () => {
    expect(missingOf(shipped, draft, undefined, 10450)).toEqual(['reason']);
  });

  it('wants an amount where the type makes the buyer say how much', () => {
    expect(missingOf(shipped, { ...draft, type: 'price_protection' }, damaged, 10450)).toEqual(['amount']);
    expect(missingOf(shipped, { ...draft, type: 'price_protection', amount: 600 }, damaged, 10450)).toEqual([]);
  });

  it.each([[10451, ['amount']], [10450, []], [0, ['amount']], [undefined, []]])('judges an own amount of %s', (amount, missing) => {
    expect(missingOf(shipped, { ...draft, amount }, damaged, 10450)).toEqual(missing);
  });
});

describe('what is sent', () => {
  it('leaves out what was not said', () => {
    expect(toRequest(shipped, { ...draft, note: '  ', evidence: [] })).toEqual({
      type: 'return_refund', orderNumber: '2026', lines: [{ lineId: 'L1', quantity: 2 }], reason: 'damaged', received: true,
    });
  });

  it('carries note, photos and an own amount', () => {
    expect(toRequest(shipped, { ...draft, amount: 8000 })).toMatchObject({ note: '把手断了', evidence: ['f1'], amount: 8000 });
  });

  it('never carries an amount for a type without money', () => {
    expect(toRequest(shipped, { ...draft, type: 'exchange', amount: 8000 })).not.toHaveProperty('amount');
  });

  it('quotes only what pays money', () => {
    expect(quoteInput(shipped, draft)).toEqual({ orderNumber: '2026', type: 'return_refund', lines: [{ lineId: 'L1', quantity: 2 }], received: true });
    expect(quoteInput(shipped, { ...draft, type: 'exchange' })).toBeNull();
    expect(quoteInput(shipped, { ...draft, lines: [] })).toBeNull();
  });
});

describe('another spec', () => {
  const exchange: ApplyDraft = { ...draft, type: 'exchange', specs: { L1: { sku: 'GREY' } } };

  it('goes with the request by its article number or in words', () => {
    expect(toRequest(shipped, exchange).replacement).toEqual([{ lineId: 'L1', sku: 'GREY' }]);
    expect(toRequest(shipped, { ...exchange, specs: { L1: { spec: ' 深灰 ' } } }).replacement).toEqual([{ lineId: 'L1', spec: '深灰' }]);
  });

  it('is not sent for the same again, for empty words, for lines that are not chosen, or for a type that asks for none', () => {
    expect(toRequest(shipped, { ...exchange, specs: {} })).not.toHaveProperty('replacement');
    expect(toRequest(shipped, { ...exchange, specs: { L1: { spec: '  ' }, L2: { sku: 'X' } } })).not.toHaveProperty('replacement');
    expect(toRequest(shipped, { ...exchange, type: 'return_refund' })).not.toHaveProperty('replacement');
  });
});
