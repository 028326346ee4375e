import { expect, it } from 'vitest';
import { holder } from './holder.ts';

const draft = { editor: { id: 'shen', name: '沈岚' }, updatedAt: '2026-11-22T08:00:00Z' };
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

it('a draft belongs for ten minutes to who saved it last, and to nobody else', () => {
  expect(holder(draft, 'alex', at('08:09:59'))).toBe('沈岚');
  expect(holder(draft, 'alex', at('08:10:00'))).toBeUndefined();
  expect(holder(draft, 'shen', at('08:00:01'))).toBeUndefined();
  expect(holder({ editor: null, updatedAt: null }, 'alex', at('08:00:01'))).toBeUndefined();
});
