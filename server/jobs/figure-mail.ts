import { DateTime } from 'luxon';
import { nextMail, toldDays, type Every } from '../../definitions/figures/mail-times.ts';
import type { MeasureKey } from '../../definitions/figures/measures.ts';
import { Later } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { finishJob } from '../../engine/store/job.ts';
import { mayDo } from '../auth/permissions.ts';
import type { Role } from '../auth/roles.ts';
import { figureMail } from '../mail/figure-mail.ts';
import type { Mailer } from '../mail/mailer.ts';
import { figureTable } from '../services/figures/table.ts';
import type { Parts } from '../services/parts.ts';

interface Reader { email: string; locale: string; roles: Role[]; active: boolean }

const OVERVIEW: MeasureKey[] = ['tickets', 'closed', 'refund_speed', 'first_response', 'resolution', 'breached', 'rejection_rate', 'dispute_rate', 'reapplied', 'rating', 'refunded', 'compensated'];

/** Mails the figures of the period that just ended, then waits for the next one. Somebody who left, or may not see figures any more, gets no further mail. */
export function figureMailJob({ store, engine, book }: Pick<Parts, 'store' | 'engine' | 'book'>, mailer: Mailer, where: { host: string; publicUrl: string | undefined }): JobHandler {
  return async (job) => {
    const { person, every, hour } = job.payload as { person: string; every: Every; hour: number };
    const reader = await store.db()('person').where({ shop_id: job.shop_id, person_id: person }).first('email', 'locale', 'roles', 'active') as Reader | undefined;
    if (!reader?.active || !mayDo({ kind: 'user', roles: reader.roles }, 'figures.read')) {
      await finishJob(store, job);
      return;
    }
    const shop = await book.shop(job.shop_id);
    const days = toldDays(every, DateTime.fromISO(engine.now(), { zone: shop.timezone }).toISODate() as string);
    const table = (by?: 'type' | 'agent' | 'reason') => figureTable({ store, engine, book }, job.shop_id, { measures: OVERVIEW, ...days, ...(by && { by }) });
    const mail = figureMail({ id: person, email: reader.email, locale: reader.locale }, shop, every, await table(), [await table('type'), await table('agent'), await table('reason')], where);
    await mailer.send(mail);
    throw new Later(nextMail(every, hour, engine.now(), shop.timezone), 'Sent; due again.');
  };
}
