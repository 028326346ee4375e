import type { Label } from '../../../engine/kernel/types.ts';
import { measureOf, type Measure } from '../../../definitions/figures/measures.ts';
import { figureTickets } from '../../../definitions/store/figures.ts';
import { currencyDigits } from '../../../definitions/import/shopify/fields.ts';
import type { FigureFileQuery, FigureTable, FigureTableQuery } from '../../contracts/types.ts';
import type { Cell, CellKind } from '../../exports/columns.ts';
import { byteOrderMark, csvRows } from '../../exports/csv.ts';
import { fileTypes } from '../../exports/file-types.ts';
import { makeWorkbook, MOST_XLSX_ROWS } from '../../exports/xlsx.ts';
import type { Download } from '../../http/services.ts';
import type { Parts } from '../parts.ts';
import { labelsOf } from './labels.ts';
import { scopesOf } from './scope.ts';
import { figureTable } from './table.ts';

type Language = FigureFileQuery['language'];

/** A table of words and numbers, as both file formats take it. */
export interface Sheet { name: string; head: string[]; kinds: CellKind[]; rows: Cell[][] }

const AT_ONCE = 2_000;
/** Of a workbook's sheet. */
const MOST_SHEET_NAME = 31;
const HOUR_MS = 3_600_000;
const words = { part: { zh: '项', en: 'Part' }, base: { zh: '张数', en: 'tickets' }, ticket: { zh: '售后单号', en: 'Ticket' }, type: { zh: '类型', en: 'Type' }, agent: { zh: '处理人', en: 'Agent' }, at: { zh: '时间', en: 'At' }, hours: { zh: '小时', en: 'hours' }, all: { zh: '合计', en: 'All' } } as const;

/** The table on the page as a file; with one measure and no split, the tickets it is made of. */
export async function figureFile(parts: Pick<Parts, 'store' | 'engine' | 'book'>, shopId: string, { format, language, ...query }: FigureFileQuery): Promise<Download> {
  const [only, ...more] = query.measures;
  const sheet = query.by === undefined && more.length === 0 && only !== undefined ? await ticketSheet(parts, shopId, measureOf(only), query, language) : tableSheet(await figureTable(parts, shopId, query), language);
  const bytes = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet);
  return { name: `${sheet.name}.${format}`, type: fileTypes[format], size: bytes.length, bytes };
}

export function csvOf({ head, kinds, rows }: Sheet): Buffer {
  return Buffer.from(byteOrderMark + csvRows([head], head.map(() => 'text')) + csvRows(rows, kinds));
}

async function xlsxOf({ name, head, kinds, rows }: Sheet): Promise<Buffer> {
  async function* lines(): AsyncGenerator<string> {
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
  }
  return makeWorkbook({ name: name.slice(0, MOST_SHEET_NAME), heads: head, kinds }, lines());
}

/** One line a part: each figure with the number of tickets it is made of. */
export function tableSheet(table: FigureTable, language: Language): Sheet {
  const say = (label: Label): string => (language === 'en' ? label.en : undefined) ?? label.zh;
  const measures = table.measures.map(({ key }) => measureOf(key));
  return {
    name: `${table.from}–${table.to}`,
    head: [say(words.part), ...measures.flatMap((measure) => [`${say(measure.label)}${measure.unit === 'duration' ? ` (${say(words.hours)})` : ''}`, `${say(measure.label)} ${say(words.base)}`])],
    kinds: ['text', ...measures.flatMap((measure): CellKind[] => [kindOf(measure), 'number'])],
    rows: table.items.map(({ key, label, figures }) => [
      label ? say(label) : key || say(words.all), ...figures.flatMap(({ value, base }, at): Cell[] => [shown(value, measures[at], table.currency), base]),
    ]),
  };
}

async function ticketSheet(parts: Pick<Parts, 'store' | 'engine' | 'book'>, shopId: string, measure: Measure, query: FigureTableQuery, language: Language): Promise<Sheet> {
  const { measures: _measures, by: _by, compare: _compare, ...filters } = query;
  const { scope, period, currency } = await scopesOf(parts, shopId, filters);
  const say = (label: Label): string => (language === 'en' ? label.en : undefined) ?? label.zh;
  const rows: Cell[][] = [];
  let after: [number, string] | undefined;
  for (;;) {
    const page = await figureTickets(parts.store, measure, scope, after, AT_ONCE);
    const type = await labelsOf(parts, shopId, 'type', page.map((row) => row.type));
    const agent = await labelsOf(parts, shopId, 'agent', page.flatMap((row) => row.agent ?? []));
    for (const row of page) rows.push([row.number, say(type(row.type) ?? { zh: row.type }), (row.agent && agent(row.agent)?.zh) ?? '', row.at, shown(row.value, measure, currency)]);
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE || rows.length >= MOST_XLSX_ROWS) break;
    after = [last.value, last.ticket_id];
  }
  return { name: `${measure.key} ${period.first}–${period.last}`, head: [say(words.ticket), say(words.type), say(words.agent), say(words.at), say(measure.label)], kinds: ['text', 'text', 'text', 'text', kindOf(measure)], rows };
}

function kindOf({ unit }: Measure): CellKind {
  return unit === 'money' ? 'money' : 'number';
}

/** Money in major units, spans in hours: what people calculate with. */
function shown(value: number | null, measure: Measure | undefined, currency: string): number | null {
  if (value === null || !measure) return null;
  if (measure.unit === 'money') return value / 10 ** currencyDigits(currency);
  return measure.unit === 'duration' ? Math.round((value / HOUR_MS) * 100) / 100 : value;
}
