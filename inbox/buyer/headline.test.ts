import { describe, expect, it } from 'vitest';
import type { Due, TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { headline, waitingHeadline } from './headline.ts';

const zh = wholeText('zh-CN');
const now = new Date('2026-11-21T02:23:00Z');
const due = (outcome: string, label: string, kind: Due['kind'] = 'clock'): Due => ({ at: '2026-11-28T02:20:00Z', kind, silence: { outcome, label: { zh: label } } });
const mine = (label: string, clock: Due | null = null, tone = 'primary'): WorkItem =>
  ({ state: 'open', canWork: true, label: { zh: label }, due: clock, data: {}, outcomes: [{ tone }] }) as unknown as WorkItem;

function ticket(status: string, over: Partial<TicketDetail> = {}): TicketDetail {
  return { status, due: null, suspendedUntil: null, workItems: [], amounts: { requested: 10450, approved: null, refunded: 0, currency: 'CNY' }, ...over } as TicketDetail;
}

describe('the headline of a progress page', () => {
  it('says what the buyer must do, how long there is, and what silence does', () => {
    const said = headline(ticket('pending_return', { workItems: [mine('买家寄回', due('withdraw', '撤销申请'))] }), now, zh);
    expect(said.title).toBe('请寄回商品');
    expect(said.left).toBe('6 天 23 小时');
    expect(said.consequence).toMatch(/^11-2\d \d\d:20 前没寄出会撤销。$/);
  });

  it('says whom everybody waits for', () => {
    const said = headline(ticket('pending_review', { due: due('approve', '通过') }), now, zh);
    expect(said.title).toBe('等卖家处理');
    expect(said.left).toBeUndefined();
    expect(said.consequence).toMatch(/前没有答复就自动同意。$/);
  });

  it('names the outcome where the product has no words for it', () => {
    expect(headline(ticket('pending_review', { due: due('escalate_internally', '转主管') }), now, zh).consequence).toMatch(/到时按「转主管」办。$/);
  });

  it('takes the step’s own name for a status that a shop invented', () => {
    expect(headline(ticket('waiting_for_photo', { workItems: [mine('补一张照片')] }), now, zh).title).toBe('轮到你：补一张照片');
    expect(headline(ticket('质检中'), now, zh).title).toBe('质检中');
  });

  it('is not the buyer’s turn when somebody else works the step', () => {
    const theirs = { ...mine('客服审核'), canWork: false };
    expect(headline(ticket('pending_review', { workItems: [theirs] }), now, zh).title).toBe('等卖家处理');
  });

  it('is not the buyer’s turn when a step only leaves a way open', () => {
    expect(headline(ticket('pending_payment', { workItems: [{ ...mine('补款', null, 'danger'), data: { payUrl: 'https://pay.example/1' } }] }), now, zh).title).toBe('补款到账后马上发货');
    expect(headline(ticket('negotiating', { workItems: [mine('请平台介入', null, 'neutral')] }), now, zh).title).toBe('正在和卖家协商');
    expect(headline(ticket('negotiating', { workItems: [mine('确认方案')] }), now, zh).title).toBe('卖家给了新方案');
  });

  it('knows that the buyer has sent the goods when nothing waits for them', () => {
    expect(headline(ticket('pending_return'), now, zh).title).toBe('寄回已安排好');
    expect(waitingHeadline(ticket('pending_return'), zh)).toBe('等你寄回商品');
  });

  it('keeps service levels between the shop and its people', () => {
    expect(headline(ticket('pending_review', { due: due('approve', '通过', 'sla') }), now, zh).consequence).toBeUndefined();
  });

  it('counts nothing down while suspended', () => {
    expect(headline(ticket('suspended', { due: due('approve', '通过'), suspendedUntil: '2026-11-25T00:00:00Z' }), now, zh)).toEqual({ title: '卖家暂停了处理' });
  });

  it('tells what came back at the end', () => {
    expect(headline(ticket('completed', { amounts: { requested: 10450, approved: 10450, refunded: 10450, currency: 'CNY' } }), now, zh).title).toBe('已退款 ¥104.50');
    expect(headline(ticket('completed'), now, zh).title).toBe('售后已完成');
  });

  it('does not count below nothing', () => {
    expect(headline(ticket('pending_review', { due: { ...due('approve', '通过'), at: '2026-11-20T00:00:00Z' } }), now, zh).consequence).toBe('时间到了，正在处理。');
  });
});
