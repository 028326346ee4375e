import { describe, expect, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { trailLines } from './trail-words.ts';

const zh = wholeText('zh-CN');
type Step = TicketDetail['steps'][number];
const step = (element: string, state: Step['state'], over: Partial<Step> = {}): Step => ({
  element, state, label: { zh: `客服${element}` }, buyerLabel: { zh: `卖家${element}` }, visit: 1, enteredAt: null, completedAt: null, by: null, outcome: null, outcomeLabel: null, ...over,
});
const clock = { at: '2026-11-28T02:20:00Z', kind: 'clock' as const };
const ticket = (steps: Step[], over: Partial<TicketDetail> = {}): TicketDetail => ({ appliedAt: '2026-11-19T03:57:00Z', steps, workItems: [], due: null, ...over }) as TicketDetail;
const said = (one: TicketDetail): string[] => trailLines(one, zh).map(({ name, more }) => [name, more.replace(/\d\d-\d\d \d\d:\d\d/, 'TIME')].filter(Boolean).join(' | '));

describe('the buyer’s trail', () => {
  it('begins with the request and uses the buyer’s words for what the desk decided', () => {
    const review = step('审核', 'done', { completedAt: '2026-11-21T02:20:00Z', outcome: 'approve', outcomeLabel: { zh: '通过，请买家寄回' } });
    expect(said(ticket([review, step('验收', 'later')]))).toEqual(['已提交 | TIME', '卖家已同意 | TIME', '卖家验收']);
  });

  it('takes the flow’s own words for an outcome that only this shop has', () => {
    const done = step('质检', 'done', { completedAt: '2026-11-21T02:20:00Z', outcome: 'second_grade', outcomeLabel: { zh: '按二等品' } });
    expect(said(ticket([done]))[1]).toBe('卖家质检 | TIME · 按二等品');
  });

  it('says until when the current step runs, wherever its clock is', () => {
    const current = step('审核', 'current');
    expect(said(ticket([{ ...current, due: clock }]))[1]).toBe('卖家审核 | 最晚 TIME');
    expect(said(ticket([current], { due: clock }))[1]).toBe('卖家审核 | 最晚 TIME');
    const item = { element: '审核', state: 'open', due: clock } as TicketDetail['workItems'][number];
    expect(said(ticket([current, step('举证', 'current')], { workItems: [item], due: clock })).slice(1)).toEqual(['卖家审核 | 最晚 TIME', '卖家举证']);
  });

  it('keeps service levels to the shop', () => {
    expect(said(ticket([step('审核', 'current')], { due: { ...clock, kind: 'sla' } }))[1]).toBe('卖家审核');
  });

  it('counts how often a loop came back', () => {
    expect(said(ticket([step('审核', 'current', { visit: 2 })]))[1]).toBe('卖家审核 | 第 2 次');
  });
});
