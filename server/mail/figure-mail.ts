import type { FigureTable } from '../contracts/types.ts';
import type { Every } from '../../definitions/figures/mail-times.ts';
import { fileTypes } from '../exports/file-types.ts';
import { csvOf, tableSheet } from '../services/figures/file.ts';
import type { Mail } from './mailer.ts';
import { fill, type MailLocale } from './words.ts';

const words = {
  'zh-CN': { subject: '{shop} 售后数据 {from}–{to}', open: '在工作台看：{url}', why: '你在「数据」里订了这封邮件，可以在那里停掉。', every: { day: '每天', week: '每周', month: '每月' } },
  en: { subject: '{shop}: after-sale figures {from} to {to}', open: 'On the desk: {url}', why: 'You asked for this mail under Figures and can stop it there.', every: { day: 'daily', week: 'weekly', month: 'monthly' } },
} as const;

/** The figures of a period in words, with the tables as CSV files. */
export function figureMail(reader: { id: string; email: string; locale: string }, shop: { name: { zh: string; en: string } }, every: Every, whole: FigureTable, tables: FigureTable[], where: { host: string; publicUrl: string | undefined }): Mail {
  const locale: MailLocale = reader.locale === 'en' ? 'en' : 'zh-CN';
  const say = words[locale];
  const values = { shop: locale === 'en' ? shop.name.en : shop.name.zh, from: whole.from, to: whole.to, url: `${where.publicUrl ?? ''}/figures` };
  const sheet = tableSheet(whole, locale);
  const lines = sheet.head.slice(1).flatMap((head, at) => (at % 2 === 0 ? [`${head}: ${numberOf(sheet.rows[0]?.[at + 1])} (${numberOf(sheet.rows[0]?.[at + 2])})`] : []));
  return {
    messageId: `<figures-${every}-${whole.to}-${reader.id}@${where.host}>`, to: reader.email, subject: fill(say.subject, values).replaceAll(/\s+/g, ' '),
    text: `${[lines.join('\n'), ...(where.publicUrl ? [fill(say.open, values)] : []), `--\n${say.why}`].join('\n\n')}\n`,
    attachments: tables.map((table, at) => ({ filename: `${table.from}-${table.to}-${at + 1}.csv`, content: csvOf(tableSheet(table, locale)), contentType: fileTypes.csv })),
  };
}

function numberOf(cell: string | number | null | undefined): string {
  if (typeof cell === 'number') return String(Math.round(cell * 1000) / 1000);
  return cell ?? '–';
}
