import { newId } from '../../store/new-id.ts';
import { insertNotices, type NewNotice, type NoticeKind } from '../../store/notice.ts';
import { putJob } from '../../store/job.ts';
import { notify, type Actor, type NewJob } from '../../store/save-ticket.ts';
import type { Engine } from '../engine.ts';

/** Something that a person should know of. */
export interface NoticeFor {
  personId: string;
  kind: NoticeKind;
  ticketId: string;
  /** What the reader is told beside the ticket's number: `text`, `targetLabel`, `dueAt`… */
  data: Record<string, unknown>;
  /** Who caused it; nobody is told of what they did themselves. */
  by: Actor;
}

const ATTEMPTS = 8;

/** The rows of these notices, and the jobs that mail them where the host sends mail. */
export function noticeRows(engine: Pick<Engine, 'sendsMail'>, notices: readonly NoticeFor[], now: string): { rows: NewNotice[]; jobs: NewJob[] } {
  const rows = notices.filter(({ personId, by }) => by.id !== personId)
    .map(({ personId, kind, ticketId, data, by }) => ({ notice_id: newId(now), person_id: personId, kind, ticket_id: ticketId, data, made_by: by }));
  const jobs = engine.sendsMail ? rows.map(({ notice_id: id }) => ({ job_id: newId(now), kind: 'mail', key: `mail:${id}`, ticket_id: null, payload: { notice: id }, run_at: now, max_attempts: ATTEMPTS })) : [];
  return { rows, jobs };
}

/**
 * Tells people of the shop about a ticket: one entry in each one's list of notices, a live event, and an e-mail unless they switched this
 * kind off. Call it inside the transaction of what happened: it is told when that is committed, or never. Commands that write timeline
 * entries need not call it, the engine reads those (`noticesOf`).
 */
export async function notifyPeople(engine: Engine, shopId: string, notices: readonly NoticeFor[]): Promise<void> {
  const now = engine.now();
  const { rows, jobs } = noticeRows(engine, notices, now);
  if (rows.length === 0) return;
  await insertNotices(engine.store, shopId, rows, now);
  for (const job of jobs) await putJob(engine.store, shopId, job, now);
  await notify(engine.store, 'reflow', { shop: shopId, people: rows.map((row) => row.person_id), ...(jobs.length > 0 ? { job: now } : {}) });
}
