import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { courierName, guessCourier, tidyTrackingNo } from './couriers.ts';

describe('a courier is guessed from its number', () => {
  it.each([
    ['SF1403358284173', 'sf'],
    ['YT8812345678901', 'yto'],
    ['7784 2210 9315 55', 'zto'],
    ['772012345678901', 'sto'],
    ['jt3012345678901', 'jt'],
    ['JDVA12345678901', 'jd'],
    ['DPK202612345678', 'deppon'],
  ])('%s', (number, code) => {
    expect(guessCourier(number)?.code).toBe(code);
  });

  it('is not guessed from too few digits', () => {
    expect(guessCourier('778422')).toBeUndefined();
  });
});

describe('courier words', () => {
  it('shows no code that nobody named, and keeps a name that a shop uses itself', () => {
    expect([courierName('kuayue', wholeText('zh-CN')), courierName('跨越速运', wholeText('zh-CN'))]).toEqual(['其他快递', '跨越速运']);
  });

  it('drops the spaces that people type', () => {
    expect(tidyTrackingNo(' sf 1403 3582 84173 ')).toBe('SF1403358284173');
  });
});
