import { newId } from '../../store/new-id.ts';
import type { NewNotice, NoticeKind } from '../../store/notice.ts';
import type { Actor, NewJob } from '../../store/save-ticket.ts';
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
