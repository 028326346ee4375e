import type { TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import { NO_DEADLINE, type TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Register, RegisterLine, TicketPlan } from '../../contracts/types.ts';
import type { Parts } from '../parts.ts';
import { flowWords } from '../tickets/flow-words.ts';
import { summaryOf } from '../tickets/summary.ts';
import { plansOf } from './plans.ts';
import { sectionOf } from './section.ts';
import { seenBy } from './seen.ts';
import { shiftAt } from './shift.ts';

const MOST = 200;
const SECTIONS: readonly RegisterLine['section'][] = ['act', 'wait', 'done'];

/** What this person has in hand and what they ended in this shift (row M25), the most urgent first. An API key has nothing in hand. */
export async function readRegister(parts: Parts, actor: Actor): Promise<Register> {
  const { timezone } = await parts.book.shop(actor.shopId);
  const shift = shiftAt(timezone, parts.engine.now());
  const rows = actor.userId ? await inHand(parts, actor.shopId, actor.userId, shift.from) : [];
  const ids = rows.map((row) => row.ticket_id);
  const plans = await plansOf(parts.store, actor.shopId, ids);
  const seen = await seenBy(parts.store, actor, ids);
  const words = await flowWords(parts.engine, rows);
  const items = rows.map((row): RegisterLine => {
    const plan = plans.get(row.ticket_id) ?? null;
    const { id, number, version, typeLabel, status, statusGroup, buyer, due } = summaryOf(row, actor, new Map(), words);
    return {
      id, number, version, typeLabel, status, statusGroup, buyer: buyer.name, title: (row.summary as unknown as TicketSummaryData).lines[0]?.title ?? '', due, plan,
      section: sectionOf({ isOpen: row.is_open, suspended: row.suspended_reason !== null, turn: row.grp, nextAt: plan?.nextAt ?? null, until: shift.until }),
      changed: Math.max(0, row.next_seq - 1 - (seen.get(row.ticket_id) ?? 0)),
    };
  });
  return { shift, items: items.sort((one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section) || when(one.plan, one).localeCompare(when(other.plan, other))) };
}

function when(plan: TicketPlan | null, { due }: RegisterLine): string {
  return plan?.nextAt ?? due?.at ?? NO_DEADLINE;
}

async function inHand({ store }: Parts, shopId: string, person: string, since: string): Promise<TicketRow[]> {
  return store.db()<TicketRow>('ticket').where({ shop_id: shopId, assignee: person })
    .where((any) => void any.where('is_open', true).orWhere('closed_at', '>=', since)).orderBy(['due_at', 'ticket_id']).limit(MOST) as Promise<TicketRow[]>;
}
