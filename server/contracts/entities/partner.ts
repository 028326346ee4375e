import { currency, label, list, nullable, shape, text } from '../schema.ts';
import { file } from './file.ts';
import { ticketLine } from './ticket.ts';
import { workItem } from './work-item.ts';

/** A step given to somebody outside the shop, with what it takes and nothing else of its ticket: no money, no buyer, no other step. */
export const partnerJob = shape({ item: workItem, goods: list(ticketLine), reason: nullable(label), note: text, evidence: list(file), currency });
