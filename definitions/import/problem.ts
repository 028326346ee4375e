import type { Label } from '../../engine/kernel/types.ts';
import type { Order } from '../domain/types.ts';

/** Why a row, an order or a file could not be taken, and what to do. `{…}` are filled from the problem's params. */
export const importProblems = {
  format_unknown: { zh: '认不出这个文件，请上传千牛导出的订单报表和宝贝报表（CSV），或 Shopify 的 orders.json', en: 'The file is not recognised. Upload the order and detail reports of Qianniu (CSV), or orders.json of Shopify' },
  list_missing: { zh: '缺少订单报表（ExportOrderList），请和宝贝报表一起上传', en: 'The order report (ExportOrderList) is missing. Upload it together with the detail report' },
  detail_missing: { zh: '缺少宝贝报表（ExportOrderDetailList），请和订单报表一起上传', en: 'The detail report (ExportOrderDetailList) is missing. Upload it together with the order report' },
  headers_missing: { zh: '缺少这一列，请重新导出完整的报表', en: 'The column is missing. Export the whole report again' },
  csv_broken: { zh: '从这一行起无法读取，可能有没有配对的引号，请重新导出', en: 'The file cannot be read from this line on, perhaps for a quote without its pair. Export it again' },
  json_broken: { zh: 'JSON 不完整或有错，请重新导出', en: 'The JSON is cut short or broken. Export it again' },
  columns: { zh: '这一行有 {found} 列，表头有 {expected} 列，请补全后再传', en: 'The row has {found} columns and the header {expected}. Complete the row' },
  number_missing: { zh: '没有订单编号，请补上', en: 'The order number is missing. Add it' },
  number_rounded: { zh: '订单编号被表格软件改成了 {value}，请上传没有用表格软件保存过的原文件', en: 'A spreadsheet has rounded the order number to {value}. Upload the file as it was exported' },
  number_repeated: { zh: '订单编号在文件里出现了不止一次，这里只取第一次', en: 'The order number occurs more than once. Only the first one is taken' },
  amount_invalid: { zh: '“{value}”不是金额，请改成如 128.00 的数字', en: '"{value}" is not an amount. Write a number like 128.00' },
  quantity_invalid: { zh: '“{value}”不是数量，请改成大于 0 的整数', en: '"{value}" is not a quantity. Write a whole number above 0' },
  status_unknown: { zh: '不认识订单状态“{value}”，请检查这一格', en: 'The order status "{value}" is unknown. Check the cell' },
  time_invalid: { zh: '“{value}”不是时间，请改成如 2026-11-19 11:57:00', en: '"{value}" is not a time. Write it like 2026-11-19 11:57:00' },
  lines_missing: { zh: '宝贝报表里没有这个订单的商品，请确认两份报表是同一时间范围', en: 'The detail report has no goods for this order. Export both reports for the same period' },
  goods_mismatch: { zh: '各商品的应付货款加起来是 {found}，订单上是 {expected}，请检查', en: 'The goods add up to {found}, the order says {expected}. Check both' },
  total_mismatch: { zh: '货款加邮费是 {found}，总金额是 {expected}，请检查', en: 'Goods and freight make {found}, the total says {expected}. Check both' },
  payable_above_price: { zh: '应付货款高于单价乘数量，请检查这一行', en: 'The line costs more than price times quantity. Check the row' },
  paid_above_total: { zh: '实付 {found} 超过总金额 {expected}，请检查', en: 'The amount paid, {found}, is above the total, {expected}. Check both' },
  amounts_mismatch: { zh: '金额对不上：{detail}', en: 'The amounts do not add up: {detail}' },
  field_missing: { zh: '缺少这个字段，请重新导出', en: 'The field is missing. Export the order again' },
  too_large: { zh: '这个订单太大，无法导入', en: 'The order is too large to be imported' },
} as const satisfies Record<string, Label>;

export type ImportProblemCode = keyof typeof importProblems;

/** What was wrong, and where: enough to find the cell in a spreadsheet. */
export interface ImportProblem {
  ok: false;
  /** Name of the file. */
  source: string;
  /** As a spreadsheet counts: the header is row 1. Shopify: the order's position from 1. 0: the file as a whole. */
  row: number;
  /** Line of text in the file, where known; a row may span several. */
  line?: number;
  /** Order number, or empty. */
  number: string;
  /** Header of the column, or path of the field. */
  column: string;
  code: ImportProblemCode;
  message: { zh: string; en: string };
}

export interface ImportedOrder { ok: true; source: string; row: number; order: Order }

export type ImportResult = ImportedOrder | ImportProblem;

/** A cell that says no, before it is known in which row it stands. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem';
  readonly column: string;
  readonly code: ImportProblemCode;
  readonly params: Record<string, string | number>;
  constructor(column: string, code: ImportProblemCode, params: Record<string, string | number> = {}) {
    super(`${column}: ${code}`);
    this.column = column;
    this.code = code;
    this.params = params;
  }
}

export interface Place { source: string; row: number; line?: number; number: string }

/** Puts a problem at its place, with the sentence filled in. Values are cut: a cell may hold a novel. */
export function problemAt(place: Place, problem: Pick<CellProblem, 'column' | 'code' | 'params'>): ImportProblem {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => String(problem.params[key] ?? '').slice(0, 80));
  const label = importProblems[problem.code];
  return { ok: false, ...place, column: problem.column, code: problem.code, message: { zh: fill(label.zh), en: fill(label.en) } };
}
