import { describe, expect, it } from 'vitest';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { actPlan, actSurroundings, asksFields, offerWords } from './act-plan.ts';

const text = { type: 'string' };
const outcome = (code: string) => ({ code, label: { zh: code }, tone: 'neutral' as const, needsReason: false });
const item = (over: object): WorkItem => ({ schema: { type: 'object', properties: {} }, ui: {}, data: {}, fields: {}, outcomes: [], ...over }) as unknown as WorkItem;

const shipBack = item({
  schema: { type: 'object', properties: { returnAddress: { type: 'object' }, courier: text, trackingNo: text, pickupAt: text, reasonText: text } },
  ui: { courier: { 'ui:outcomes': ['ship_back'] }, trackingNo: { 'ui:outcomes': ['ship_back'] }, pickupAt: { 'ui:outcomes': ['book_pickup'] } },
  data: { returnAddress: { name: '木禾售后', phone: '0571', detail: '古墩路' } }, fields: { returnAddress: 'read' },
  outcomes: [outcome('book_pickup'), outcome('ship_back'), outcome('withdraw')],
});

describe('how a step is put before the buyer', () => {
  it('shows the return address by itself and the form with the outcome that needs it', () => {
    const plan = actPlan(shipBack);
    expect(plan.address?.name).toBe('木禾售后');
    expect(plan.fields.returnAddress).toBe('hidden');
    expect(plan.folded).toBe(true);
  });

  it('asks a reason in its own sheet, not among the fields', () => {
    expect(actPlan(shipBack).fields.reasonText).toBe('hidden');
  });

  it('sends an outcome at once that asks for nothing', () => {
    const plan = actPlan(shipBack);
    expect(asksFields(shipBack, plan, outcome('ship_back'))).toBe(true);
    expect(asksFields(shipBack, plan, outcome('withdraw'))).toBe(false);
  });

  it('shows the form from the start where it is the same for every outcome', () => {
    const change = item({ schema: { type: 'object', properties: { note: text } }, outcomes: [outcome('resubmit'), outcome('withdraw')] });
    expect(actPlan(change)).toMatchObject({ folded: false, hasForm: true });
  });

  it('shows the form from the start where outcomes differ in nothing but a reason', () => {
    const verify = item({ schema: { type: 'object', properties: { quality: text, reasonText: text } }, ui: { reasonText: { 'ui:outcomes': ['redo'] } }, outcomes: [outcome('pass'), outcome('redo')] });
    expect(actPlan(verify).folded).toBe(false);
  });

  it('shows the form from the start where only the main outcome asks for anything, and folds it where another does', () => {
    const form = { schema: { type: 'object', properties: { note: text } }, ui: { note: { 'ui:outcomes': ['submit'] } } };
    expect(actPlan(item({ ...form, outcomes: [{ ...outcome('submit'), tone: 'primary' }, outcome('withdraw')] })).folded).toBe(false);
    expect(actPlan(item({ ...form, outcomes: [{ ...outcome('received'), tone: 'primary' }, outcome('submit')] })).folded).toBe(true);
  });

  it('has no form where everything is said elsewhere', () => {
    const offer = item({
      schema: { type: 'object', properties: { offeredAmount: { type: 'integer' }, askedAmount: { type: 'integer' } } }, data: { offeredAmount: 8000, askedAmount: 10450 },
    });
    expect(actPlan(offer)).toMatchObject({ hasForm: false, offer: { offered: 8000, asked: 10450 } });
  });

  it('says how far an offer is from what was asked', () => {
    expect(offerWords({ offered: 8000, asked: 10450 }, 'CNY', wholeText('zh-CN'))).toBe('卖家同意退 ¥80.00，你申请的是 ¥104.50，少 ¥24.50。');
  });
});

describe('what the form knows of the ticket', () => {
  it('lets quantities go up to what was bought and amounts to what is due', () => {
    const ticket = {
      amounts: { currency: 'CNY' }, quote: { max: 10450 }, lines: [{ lineId: 'L1', title: '杯', spec: '', image: '', quantity: 2 }], orderDetail: { lines: [{ id: 'L1', quantity: 3 }] },
    } as unknown as TicketDetail;
    expect(actSurroundings(ticket)).toMatchObject({ filesPath: '/buyer/files', amounts: { amount: { max: 10450 } }, lines: [{ lineId: 'L1', quantity: 3 }] });
  });
});

describe('a page elsewhere', () => {
  const fields = { type: 'object', properties: { payAmount: { type: 'integer' }, payUrl: text, note: text } };

  it('is where to pay, with the amount, and is not shown as a text once more', () => {
    const plan = actPlan(item({ schema: fields, data: { payUrl: 'https://pay.example/1', payAmount: 2000 } }));
    expect(plan).toMatchObject({ link: { url: 'https://pay.example/1', pay: 2000 }, fields: { payUrl: 'hidden', payAmount: 'hidden' } });
  });

  it('is a document to look at', () => {
    expect(actPlan(item({ data: { invoiceUrl: 'https://invoice.example/1.pdf' } })).link).toEqual({ url: 'https://invoice.example/1.pdf' });
  });

  it('is never anything but the web', () => {
    expect(actPlan(item({ data: { payUrl: 'javascript:alert(1)' } })).link).toBeUndefined();
  });
});
