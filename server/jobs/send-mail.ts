import type { JobHandler } from '../../engine/jobs/runner.ts';
import { LeaseLost } from '../../engine/store/save-ticket.ts';
import { finishJob } from '../../engine/store/job.ts';
import { findAddressed, markMailed, type Addressed } from '../../engine/store/notice.ts';
import type { Mailer } from '../mail/mailer.ts';
import { noticeMail } from '../mail/notice-mail.ts';
import type { Parts } from '../services/parts.ts';

/**
 * Mails a notice, after the commit that made it. It goes out at least once under one message id; a reader who has seen the notice, has
 * left, or does not want this kind gets none.
 * @param where the sender's host, and the address of the pages for links
 */
export function sendMailJob({ engine, book }: Pick<Parts, 'engine' | 'book'>, mailer: Mailer, where: { host: string; publicUrl: string | undefined }): JobHandler {
  const { store } = engine;
  return async (job) => {
    const notice = await findAddressed(store, job.shop_id, String(job.payload.notice));
    if (notice && isWanted(notice)) await mailer.send(noticeMail(notice, await book.shop(job.shop_id), where.host, where.publicUrl));
    await store.tx(async () => {
      if (notice && isWanted(notice)) await markMailed(store, job.shop_id, notice.notice_id, engine.now());
      if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
    });
  };
}

function isWanted(notice: Addressed): boolean {
  return notice.active && notice.mailed_at === null && notice.read_at === null && !notice.mail_off.includes(notice.kind);
}
