import { code, count, instant, label, list, listOf, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';
import { group, personRef } from './people.ts';
import { due, statusGroup } from './ticket.ts';

/** The register's line of a ticket: how far it is, what comes next, and when. */
export const ticketPlan = shape({ progress: text, nextAct: text, nextAt: nullable(instant), by: text, at: instant });

export const ticketPlanBody = shape({ progress: { type: 'string', maxLength: 500 }, nextAct: { type: 'string', maxLength: 200 }, nextAt: nullable(instant) });

/** `act`: must be acted on before the next shift ends · `wait`: somebody else's turn · `done`: ended in this shift. */
export const registerSection = oneOfWords('act', 'wait', 'done');

/** One ticket of the register. `changed`: entries since the reader last looked at it. */
export const registerLine = shape({
  id: uuid, number: text, version: count, typeLabel: label, status: code, statusGroup, buyer: text, title: text, section: registerSection, changed: count, due: nullable(due), plan: nullable(ticketPlan),
});

const shiftCode = oneOfWords('morning', 'evening', 'night');

/** The shift that runs now in the shop's time zone, and the end of the next one: what is due until then must be handed on. */
export const shift = shape({ code: shiftCode, from: instant, to: instant, next: shiftCode, until: instant });

const wordsOfLine = shape({ number: text, section: registerSection, status: code, progress: text, nextAct: text, nextAt: nullable(instant) });

/** A hand-over as it was written. `receipts`: who read it. `mine`: meant for the reader; `unread`: and not yet read by them. */
export const handover = shape({
  id: uuid, from: personRef, to: nullable(personRef), toGroup: nullable(group), summary: text, at: instant,
  lines: list(wordsOfLine), receipts: list(shape({ name: text, at: instant })), mine: truth, unread: truth,
});

export const handoverBody = shape(
  { tickets: listOf(uuid, 1, 100), summary: { type: 'string', minLength: 1, maxLength: 8000, pattern: '\\S' } },
  { person: uuid, group: { type: 'string', minLength: 1, maxLength: 80 } },
);
