import { formerOf, MOST_DAYS, periodOf, type Period } from '../../../definitions/figures/period.ts';
import type { FigureScope } from '../../../definitions/store/figures.ts';
import type { FigureTicketQuery } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** What a query asks for, in moments. `former`: the equally long period before. */
export interface Scopes { period: Period; scope: FigureScope; former: { period: Period; scope: FigureScope }; timezone: string; currency: string }

export type FigureFilters = Omit<FigureTicketQuery, 'cursor' | 'limit'>;

/** @throws AppError bad_period */
export async function scopesOf({ engine, book }: Pick<Parts, 'engine' | 'book'>, shopId: string, { from, to, ...filters }: FigureFilters): Promise<Scopes> {
  const { timezone, currency } = await book.shop(shopId);
  const period = periodOf({ from, to }, engine.now(), timezone);
  if (!period) throw new AppError('bad_period', { params: { days: MOST_DAYS } });
  const former = formerOf(period, timezone);
  const within = (of: Period): FigureScope => ({ shopId, ...filters, from: of.from, to: of.to });
  return { period, scope: within(period), former: { period: former, scope: within(former) }, timezone, currency };
}
