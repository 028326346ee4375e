import { describe, expect, it } from 'vitest';
import { sectionOf, type Standing } from './section.ts';
import { shiftAt } from './shift.ts';

const standing = (changes: Partial<Standing> = {}): Standing => ({ isOpen: true, suspended: false, turn: 'after-sale-1', nextAt: null, until: '2026-11-20T00:00:00.000Z', ...changes });

describe('the register puts a ticket', () => {
  it.each<[string, Partial<Standing>, string]>([
    ['of the shop\'s turn under what must be done', {}, 'act'],
    ['of the buyer\'s turn under what waits', { turn: 'buyer' }, 'wait'],
    ['that sleeps under what waits', { suspended: true }, 'wait'],
    ['that a service works on under what waits', { turn: '' }, 'wait'],
    ['with an act before the next shift ends under what must be done, even on the buyer\'s turn', { turn: 'buyer', nextAt: '2026-11-19T23:00:00.000Z' }, 'act'],
    ['with a later act under what waits', { nextAt: '2026-11-21T08:00:00.000Z' }, 'wait'],
    ['that ended under what is done, whatever was registered', { isOpen: false, nextAt: '2026-11-19T23:00:00.000Z' }, 'done'],
  ])('%s', (_what, changes, section) => expect(sectionOf(standing(changes))).toBe(section));
});

describe('shifts', () => {
  it.each([
    ['2026-11-19T04:00:00Z', { code: 'morning', from: '2026-11-19T00:00:00.000Z', to: '2026-11-19T08:00:00.000Z', next: 'evening', until: '2026-11-19T16:00:00.000Z' }],
    ['2026-11-19T08:00:00Z', { code: 'evening', from: '2026-11-19T08:00:00.000Z', to: '2026-11-19T16:00:00.000Z', next: 'night', until: '2026-11-20T00:00:00.000Z' }],
    ['2026-11-19T23:59:00Z', { code: 'night', from: '2026-11-19T16:00:00.000Z', to: '2026-11-20T00:00:00.000Z', next: 'morning', until: '2026-11-20T08:00:00.000Z' }],
  ])('are told by the clock on the shop\'s wall: %s', (now, shift) => expect(shiftAt('Asia/Shanghai', now)).toEqual(shift));
});
