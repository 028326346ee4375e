import { measureOf, type Dimension, type MeasureKey } from '../../../definitions/figures/measures.ts';
import { daysOf } from '../../../definitions/figures/period.ts';
import { refreshFacts } from '../../../definitions/figures/refresh.ts';
import { figureRows, type FigureRow } from '../../../definitions/store/figures.ts';
import type { FigureTable, FigureTableQuery } from '../../contracts/types.ts';
import type { Parts } from '../parts.ts';
import { labelsOf } from './labels.ts';
import { scopesOf } from './scope.ts';

const NONE: FigureRow = { part: '', value: null, base: 0, slowest: null };

/** Figures of a period, whole or split by one thing, brought up to this moment first. The largest part comes first, days in their order. */
export async function figureTable(parts: Pick<Parts, 'store' | 'engine' | 'book'>, shopId: string, { measures, by, compare, ...query }: FigureTableQuery): Promise<FigureTable> {
  const { store, engine } = parts;
  const scopes = await scopesOf(parts, shopId, query);
  const counted = await refreshFacts(store, shopId, engine.now());
  const read = (scope: typeof scopes.scope) => Promise.all(measures.map(async (key) => byPart(await figureRows(store, measureOf(key), scope, by, scopes.timezone))));
  const now = await read(scopes.scope);
  const former = compare ? await read(scopes.former.scope) : undefined;
  const keys = partsOf(now, by, by === 'day' ? daysOf(scopes.period) : undefined);
  const label = await labelsOf(parts, shopId, by, keys);
  return {
    from: scopes.period.first, to: scopes.period.last, currency: scopes.currency, counted, asOf: engine.now(),
    ...(compare && { former: { from: scopes.former.period.first, to: scopes.former.period.last } }),
    measures: measures.map((key) => meaning(key)),
    items: keys.map((key) => ({
      key, label: label(key),
      figures: measures.map((measure, at) => {
        const { value, base, slowest } = now[at]?.get(key) ?? NONE;
        const before = former && (former[at]?.get(key) ?? NONE);
        return { measure, value, base, slowest, ...(before && { former: { value: before.value, base: before.base } }) };
      }),
    })),
  };
}

function meaning(key: MeasureKey): FigureTable['measures'][number] {
  const { label, means, unit, better } = measureOf(key);
  return { key, label: { ...label, en: label.en ?? label.zh }, means: { ...means, en: means.en ?? means.zh }, unit, ...(better && { better }) };
}

function byPart(rows: FigureRow[]): Map<string, FigureRow> {
  return new Map(rows.map((row) => [row.part, row]));
}

/** Which parts there are. Days all, also those without tickets; others by the first measure, the largest first. */
function partsOf(rows: Map<string, FigureRow>[], by: Dimension | undefined, days: string[] | undefined): string[] {
  if (by === undefined) return [''];
  if (days) return days;
  const [first] = rows;
  const size = (key: string): number => first?.get(key)?.value ?? -Infinity;
  return [...new Set(rows.flatMap((found) => [...found.keys()]))].toSorted((a, b) => size(b) - size(a) || a.localeCompare(b));
}
