import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../server/contracts/types.ts';
import { wholeText } from '../i18n/whole-text.ts';
import { eventWords, isTelling, messageFiles, messageText } from './event-words.ts';

const zh = wholeText('zh-CN');

function entry(kind: TimelineEntry['kind'], data: Record<string, unknown> = {}, actor: TimelineEntry['actor'] = { type: 'user', name: '林晓' }): TimelineEntry {
  return { seq: 1, at: '2026-11-21T02:00:00Z', kind, actor, visibility: 'internal', data };
}

describe('eventWords', () => {
  it('says who chose what in which step', () => {
    expect(eventWords(entry('step_completed', { label: { zh: '客服审核' }, outcome: 'approve' }), zh)).toBe('林晓 在 客服审核 选了「通过」');
    expect(eventWords(entry('step_completed', { label: { zh: '审核' }, outcome: 'x1', outcomeLabel: { zh: '通过，退款' } }), zh)).toBe('林晓 在 审核 选了「通过，退款」');
  });

  it('names the rule that decided by itself', () => {
    expect(eventWords(entry('step_completed', { label: { zh: '检查凭证' } }, { type: 'rule', name: '破损需凭证' }), zh)).toBe('规则 破损需凭证 完成 检查凭证');
  });

  it('says what silence did', () => {
    expect(eventWords(entry('clock_fired', { label: { zh: '客服审核' }, outcome: 'approve' }, { type: 'system', name: 'x' }), zh)).toBe('客服审核 到时限，按「通过」办');
  });

  it('says who gave or asked for more time, and why', () => {
    expect(eventWords(entry('clock_extended', { label: { zh: '买家寄回' }, by: 'P2DT4H', reason: '出差' }), zh)).toBe('林晓 给 买家寄回 延长 2 天 4 小时：出差');
    expect(eventWords(entry('time_asked', { label: { zh: '买家寄回' }, reason: '出差' }, { type: 'buyer', name: '周沐阳' }), zh)).toBe('周沐阳 想给 买家寄回 多一点时间：出差');
    expect(eventWords(entry('clocks_changed', { cause: 'policy' }), zh)).toBe('林晓 改了政策，走着的时限接着算');
  });

  it('names the promise that was broken', () => {
    expect(eventWords(entry('sla_breached', { target: 'first_response', targetLabel: { zh: '首响' } }), zh)).toBe('首响已超时');
  });

  it('gives the reason where there is one', () => {
    expect(eventWords(entry('suspended', { reason: '等配件' }), zh)).toBe('林晓 挂起：等配件');
    expect(eventWords(entry('suspended'), zh)).toBe('林晓 挂起');
  });

  it('gives the reason that was written into the form', () => {
    const rejected = entry('step_completed', { label: { zh: '审核' }, outcome: 'reject', data: { reasonText: '没有凭证' } });
    expect(eventWords(rejected, zh)).toBe('林晓 在 审核 选了「驳回」：没有凭证');
  });

  it('tells a person from the group when it was reassigned', () => {
    expect(eventWords(entry('reassigned', { to: { name: '许可欣' } }), zh)).toBe('林晓 转派给 许可欣');
    expect(eventWords(entry('reassigned', { to: null }), zh)).toBe('林晓 放回组里');
  });

  it('says which table decided and why, and who got the work', () => {
    const table = { tableLabel: { zh: '自动审核', en: 'Automatic review' }, decision: 'auto-approval' };
    expect(eventWords(entry('decision', { ...table, rules: [{ rule: 'small', annotation: { zh: '小额破损' } }] }), zh)).toBe('自动审核：小额破损');
    expect(eventWords(entry('decision', { ...table, rules: [{ rule: 'r1' }, { rule: 'r2' }] }), wholeText('en'))).toBe('Automatic review: r1, r2');
    expect(eventWords(entry('decision', { ...table, rules: [] }), zh)).toBe('自动审核：没有符合的规则');
    expect(eventWords(entry('assigned', { to: { name: '林晓' }, group: 'g', groupLabel: { zh: '售后一组' } }), zh)).toBe('系统派给 林晓（售后一组）');
    expect(eventWords(entry('assigned', { to: null, group: 'g', groupLabel: { zh: '售后一组' } }), zh)).toBe('售后一组现在没有人能接，等人上岗或腾出手');
  });

  it('shows a refund with amount and state', () => {
    expect(eventWords(entry('refund', { amount: 10450, currency: 'CNY', state: 'succeeded' }), zh)).toBe('退款 ¥104.50，已到账');
  });

  it('never shows a hole where the record is silent', () => {
    expect(eventWords(entry('step_entered'), zh)).toBe('到了 这一步');
    expect(messageFiles(entry('message', { files: ['not a file', null, { id: 'f1' }] }))).toEqual([{ id: 'f1' }]);
  });
});

describe('messageText', () => {
  it('is what was typed, or the notice in the reader\'s language', () => {
    expect(messageText(entry('message', { text: '在吗' }), zh)).toBe('在吗');
    expect(messageText(entry('message', { text: '', words: { zh: '已退款', en: 'Refunded' } }), wholeText('en'))).toBe('Refunded');
  });
});

describe('isTelling', () => {
  it('leaves out that a service step began and ended, which its result says', () => {
    expect(isTelling(entry('step_entered', { kind: 'service' }))).toBe(false);
    expect(isTelling(entry('step_completed', { kind: 'service' }))).toBe(false);
    expect(isTelling(entry('service_done'))).toBe(true);
    expect(isTelling(entry('step_completed', { kind: 'user' }, { type: 'rule', name: 'clock' }))).toBe(false);
    expect(isTelling(entry('step_entered', { kind: 'user' }))).toBe(true);
  });
});
