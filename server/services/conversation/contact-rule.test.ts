import { describe, expect, it } from 'vitest';
import { contactObstacles, shopDay } from './contact-rule.ts';

const contact = { from: '10:00', to: '18:00', perDay: 3 };
const at = (utc: string, calls = 0) => contactObstacles(contact, 'Asia/Shanghai', `2026-11-19T${utc}:00.000Z`, calls);

describe('calling a buyer needs a supervisor\'s reason', () => {
  it.each([['01:59', ['hours']], ['02:00', []], ['09:59', []], ['10:00', ['hours']]])('by the hours of the shop: at %s UTC %j', (utc, why) => expect(at(utc)).toEqual(why));

  it('from the fourth time on one day', () => {
    expect(at('04:00', 2)).toEqual([]);
    expect(at('04:00', 3)).toEqual(['count']);
    expect(at('22:00', 3)).toEqual(['hours', 'count']);
  });

  it('counted by the day of the shop', () => {
    expect(shopDay('Asia/Shanghai', '2026-11-19T15:59:00Z')).toBe('2026-11-19');
    expect(shopDay('Asia/Shanghai', '2026-11-19T16:00:00Z')).toBe('2026-11-20');
  });
});
