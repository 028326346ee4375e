import { DateTime } from 'luxon';
import type { Label } from '../../engine/kernel/types.ts';
import { currencyDigits } from '../../definitions/import/shopify/fields.ts';
import type { StartExport, TicketSummary } from '../contracts/types.ts';
import { codeWords } from './words.ts';

/** What a cell holds: words, a number, or a moment as the shop's clocks show it (`2026-11-22 09:30:00`). */
export type Cell = string | number | null;
export type CellKind = 'text' | 'number' | 'money' | 'time';

/** In whose words and hours the file is written. */
export interface Reader { language: StartExport['language']; timezone: string }

export interface FileColumn { readonly head: Label; readonly kind: CellKind; readonly cell: (ticket: TicketSummary, reader: Reader) => Cell }

type ColumnCode = StartExport['columns'][number];

/** What each column of the list is in a file; one that shows several things becomes several. */
const fileColumns: Readonly<Record<ColumnCode, readonly FileColumn[]>> = {
  due: [{ head: { zh: '时限', en: 'Deadline' }, kind: 'time', cell: ({ due }, reader) => (due ? local(due.at, reader) : null) }],
  goods: [
    { head: { zh: '商品', en: 'Goods' }, kind: 'text', cell: ({ lines }) => lines.map(({ title }) => title).join('; ') },
    { head: { zh: '规格', en: 'Spec' }, kind: 'text', cell: ({ lines }) => lines.map(({ spec }) => spec).filter(Boolean).join('; ') },
    { head: { zh: '件数', en: 'Units' }, kind: 'number', cell: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0) },
  ],
  sku: [{ head: { zh: '商家编码', en: 'SKU' }, kind: 'text', cell: ({ lines }) => lines.map(({ sku }) => sku).filter(Boolean).join('; ') }],
  type: [{ head: { zh: '类型', en: 'Type' }, kind: 'text', cell: ({ typeLabel }, reader) => words(typeLabel, reader) }],
  reason: [{ head: { zh: '原因', en: 'Reason' }, kind: 'text', cell: ({ reason }, reader) => (reason ? words(reason.label, reader) : '') }],
  status: [
    { head: { zh: '状态', en: 'Status' }, kind: 'text', cell: (ticket, reader) => word(shown(ticket), reader) },
    { head: { zh: '状态代码', en: 'Status code' }, kind: 'text', cell: shown },
  ],
  step: [{ head: { zh: '到了哪步', en: 'Step' }, kind: 'text', cell: ({ axes }, reader) => axes.process.map(({ label }) => words(label, reader)).join('; ') }],
  amount: [
    { head: { zh: '申请金额', en: 'Asked for' }, kind: 'money', cell: ({ amounts }) => major(amounts.requested, amounts.currency) },
    { head: { zh: '同意金额', en: 'Agreed' }, kind: 'money', cell: ({ amounts }) => major(amounts.approved, amounts.currency) },
    { head: { zh: '已退金额', en: 'Refunded' }, kind: 'money', cell: ({ amounts }) => major(amounts.refunded, amounts.currency) },
    { head: { zh: '币种', en: 'Currency' }, kind: 'text', cell: ({ amounts }) => amounts.currency },
  ],
  buyer: [{ head: { zh: '买家', en: 'Buyer' }, kind: 'text', cell: ({ buyer }) => buyer.name }],
  assignee: [{ head: { zh: '处理人', en: 'Assignee' }, kind: 'text', cell: ({ assignee }) => assignee?.name ?? '' }],
  group: [{ head: { zh: '轮到谁', en: 'Turn' }, kind: 'text', cell: ({ group }, reader) => (group ? words(group.label, reader) : '') }],
  tags: [{ head: { zh: '标签', en: 'Tags' }, kind: 'text', cell: ({ tags }) => tags.join('; ') }],
  number: [
    { head: { zh: '售后单号', en: 'Ticket' }, kind: 'text', cell: ({ number }) => number },
    { head: { zh: '渠道', en: 'Channel' }, kind: 'text', cell: ({ order }, reader) => word(`channel.${order.channel}`, reader, order.channel) },
    { head: { zh: '订单号', en: 'Order' }, kind: 'text', cell: ({ order }) => order.number },
  ],
  applied: [{ head: { zh: '申请时间', en: 'Applied' }, kind: 'time', cell: ({ appliedAt }, reader) => local(appliedAt, reader) }],
};

/** The file's columns for those of the list, in the order given. */
export function columnsOf(codes: readonly ColumnCode[]): readonly FileColumn[] {
  return codes.flatMap((code) => fileColumns[code]);
}

export function words(label: Label, { language }: Reader): string {
  return (language === 'en' ? label.en : undefined) ?? label.zh;
}

/** While a ticket is suspended that is what counts. */
function shown({ status, statusGroup }: TicketSummary): string {
  return statusGroup === 'suspended' ? 'suspended' : status;
}

function word(code: string, reader: Reader, otherwise = code): string {
  const label = codeWords[code];
  return label ? words(label, reader) : otherwise;
}

function local(at: string, { timezone }: Reader): string {
  return DateTime.fromISO(at, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

function major(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / 10 ** currencyDigits(currency);
}
