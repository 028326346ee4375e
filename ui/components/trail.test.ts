import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { collapseLoops, stepWords, type TrailStep } from './trail.ts';

const zh = wholeText('zh-CN');
const now = new Date('2026-11-21T02:00:00Z');

function step(element: string, more: Partial<TrailStep> = {}): TrailStep {
  return {
    element, label: { zh: element }, state: 'done', visit: 1, enteredAt: null, completedAt: null, by: null, outcome: null,
    outcomeLabel: null, ...more,
  };
}

describe('collapseLoops', () => {
  it('shows a step once, at the place of its latest visit', () => {
    const steps = [step('apply'), step('review'), step('change'), step('review', { visit: 2, state: 'current' }), step('refund', { state: 'later' })];
    expect(collapseLoops(steps).map((one) => `${one.element} ${one.visit}`)).toEqual(['apply 1', 'change 1', 'review 2', 'refund 1']);
  });
});

describe('collapseLoops and what is only expected', () => {
  it('keeps a visit that happened beside the one expected again', () => {
    const steps = [step('review'), step('change', { state: 'current' }), step('review', { state: 'later' })];
    expect(collapseLoops(steps).map((one) => `${one.element} ${one.state}`)).toEqual(['review done', 'change current', 'review later']);
  });
});

describe('stepWords', () => {
  it('says when a step was done and how long one is open', () => {
    expect(stepWords(step('a', { completedAt: '2026-11-19T03:57:00Z' }), now, zh)).toMatch(/^11-19 /);
    expect(stepWords(step('a', { state: 'current', enteredAt: '2026-11-19T04:00:00Z' }), now, zh)).toBe('进行中 · 已 1 天 22 小时');
    expect(stepWords(step('a', { state: 'current', enteredAt: '2026-11-21T01:59:30Z' }), now, zh)).toBe('进行中 · 刚到');
  });

  it('counts the visits of a loop', () => {
    expect(stepWords(step('a', { state: 'current', visit: 2, enteredAt: '2026-11-21T01:00:00Z' }), now, zh)).toBe('第 2 次 · 进行中 · 已 1 小时');
  });

  it('says how long a step to come may take', () => {
    const allowed = { ms: 7 * 86_400_000, working: false };
    expect(stepWords(step('a', { state: 'later', allowed }), now, zh)).toBe('之后 · 限 7 天');
    expect(stepWords(step('a', { state: 'later', allowed: { ms: 4 * 3_600_000, working: true } }), now, zh)).toBe('之后 · 限工作时间 4 小时');
  });

  it('says later and failed in words', () => {
    expect(stepWords(step('a', { state: 'later' }), now, zh)).toBe('之后');
    expect(stepWords(step('a', { state: 'failed' }), now, zh)).toBe('失败');
  });
});
