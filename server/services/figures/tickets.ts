import { measureOf, type MeasureKey } from '../../../definitions/figures/measures.ts';
import { refreshFacts } from '../../../definitions/figures/refresh.ts';
import { figureTickets } from '../../../definitions/store/figures.ts';
import type { FigureTicket, FigureTicketQuery, Page } from '../../contracts/types.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import type { Parts } from '../parts.ts';
import { labelsOf } from './labels.ts';
import { scopesOf } from './scope.ts';

const LIST = 'figures';

/** The tickets of one figure, the ones that weigh most first. */
export async function listTickets(parts: Pick<Parts, 'store' | 'engine' | 'book'>, shopId: string, measure: MeasureKey, query: FigureTicketQuery): Promise<Page<FigureTicket>> {
  const { limit, cursor, ...filters } = query;
  const position = readCursor(`${LIST}:${measure}`, 2, cursor) as [number, string] | undefined;
  const { scope } = await scopesOf(parts, shopId, filters);
  if (!position) await refreshFacts(parts.store, shopId, parts.engine.now());
  const rows = await figureTickets(parts.store, measureOf(measure), scope, position, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const type = await labelsOf(parts, shopId, 'type', page.map((row) => row.type));
  const agent = await labelsOf(parts, shopId, 'agent', page.flatMap((row) => row.agent ?? []));
  return {
    items: page.map((row) => ({
      id: row.ticket_id, number: row.number, typeLabel: type(row.type) ?? { zh: row.type }, reasonLabel: (row.summary['reasonLabel'] as FigureTicket['reasonLabel'] | undefined) ?? null,
      agent: (row.agent && agent(row.agent)?.zh) || null, at: row.at, value: row.value, weight: row.weight,
    })),
    nextCursor: rows.length > limit && last ? makeCursor(`${LIST}:${measure}`, [last.value, last.ticket_id]) : null,
  };
}
