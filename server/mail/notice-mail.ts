import { DateTime } from 'luxon';
import type { Addressed } from '../../engine/store/notice.ts';
import type { ShopRow } from '../../definitions/after-sale/shop-book.ts';
import type { Mail } from './mailer.ts';
import { fill, mailFoot, mailWords, type MailLocale } from './words.ts';

/** The e-mail of a notice, in its reader's language; line breaks in names cannot reach a header. @param publicUrl absent: without a link @param host right side of the message id */
export function noticeMail(notice: Addressed, shop: Pick<ShopRow, 'name' | 'timezone'>, host: string, publicUrl: string | undefined): Mail {
  const locale: MailLocale = notice.locale === 'en' ? 'en' : 'zh-CN';
  const words = mailWords[notice.kind][locale];
  const foot = mailFoot[locale];
  const { data } = notice;
  const values = {
    number: notice.number, order: notice.order_number, by: notice.made_by.name, text: typeof data.text === 'string' ? data.text : '',
    promise: wordOf(data.targetLabel, locale), due: momentIn(data.dueAt, shop.timezone), shop: locale === 'en' ? shop.name.en : shop.name.zh,
    url: publicUrl ? `${publicUrl}/tickets/${encodeURIComponent(notice.number)}` : '',
  };
  const body = [fill(words.body, values).trimEnd(), ...(publicUrl ? [fill(foot.open, values)] : []), `--\n${fill(foot.why, values)}`];
  return { messageId: `<${notice.notice_id}@${host}>`, to: notice.email, subject: fill(words.subject, values).replaceAll(/\s+/g, ' '), text: `${body.join('\n\n')}\n` };
}

function wordOf(label: unknown, locale: MailLocale): string {
  const { zh, en } = (label ?? {}) as { zh?: string; en?: string };
  return (locale === 'en' ? (en ?? zh) : zh) ?? '';
}

function momentIn(instant: unknown, zone: string): string {
  return typeof instant === 'string' ? DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm') : '';
}
