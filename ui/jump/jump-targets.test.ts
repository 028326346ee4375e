import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { pageTargets } from './jump-targets.ts';

const paths = (typed: string, ...roles: string[]) => pageTargets(typed, roles, wholeText('zh-CN')).map((target) => target.path);

describe('pages to jump to', () => {
  it('are those whose names contain what was typed', () => {
    expect(paths('退款', 'agent')).toEqual(['/inbox/to_refund', '/inbox/refund_failed']);
  });

  it('are only those the person may open', () => {
    expect(paths('流程', 'agent')).toEqual([]);
    expect(paths('流程', 'ops')).toEqual(['/flows']);
    expect(paths('', 'buyer')).toEqual([]);
  });
});
