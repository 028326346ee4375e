import { nextMail, type Every } from '../../../definitions/figures/mail-times.ts';
import { putJob } from '../../../engine/store/job.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { Actor } from '../../auth/actor.ts';
import type { FigureMail } from '../../contracts/types.ts';
import type { FigureService } from '../../http/figure-service.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

const EVERY: readonly Every[] = ['day', 'week', 'month'];
const ATTEMPTS = 8;

interface MailJob { key: string; run_at: string; payload: { hour: number } }

/** One's own scheduled mails. Each is a job that never ends: the schedule and the work are one row. */
export function createFigureMails({ store, engine, book }: Pick<Parts, 'store' | 'engine' | 'book'>): Pick<FigureService, 'mails' | 'saveMail' | 'removeMail'> {
  const possible = engine.sendsMail ?? false;
  return {
    async mails(actor) {
      const keys = EVERY.map((every) => keyOf(personOf(actor), every));
      const rows = await store.db()('job').where({ shop_id: actor.shopId }).whereIn('key', keys).whereNull('dead_at').select('key', 'run_at', 'payload') as MailJob[];
      const of = new Map(rows.map((row) => [row.key, row]));
      return { possible, items: EVERY.flatMap((every, at) => {
        const row = of.get(keys[at] ?? '');
        return row ? [{ every, hour: row.payload.hour, nextAt: row.run_at }] : [];
      }) };
    },

    async saveMail(actor, every, hour): Promise<FigureMail> {
      if (!possible) throw new AppError('mail_not_set_up');
      const person = personOf(actor);
      const now = engine.now();
      const nextAt = nextMail(every, hour, now, (await book.shop(actor.shopId)).timezone);
      await store.tx(async () => {
        await putJob(store, actor.shopId, { job_id: newId(now), kind: 'figure-mail', key: keyOf(person, every), ticket_id: null, payload: { person, every, hour }, run_at: nextAt, max_attempts: ATTEMPTS }, now);
        store.tell({ shop: actor.shopId, job: nextAt });
      });
      return { every, hour, nextAt };
    },

    async removeMail(actor, every) {
      await store.db()('job').where({ shop_id: actor.shopId, key: keyOf(personOf(actor), every) }).whereNull('dead_at').del();
    },
  };
}

function keyOf(person: string, every: Every): string {
  return `figure-mail/${person}/${every}`;
}

/** @throws AppError not_found: an API key has no address */
function personOf({ userId }: Actor): string {
  if (!userId) throw new AppError('not_found');
  return userId;
}
