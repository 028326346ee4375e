import type { ElementMapping, Program, State } from '../../kernel/types.ts';
import { listCandidates, type Candidate } from '../../store/flow-migration.ts';
import type { Engine } from '../engine.ts';
import { planTicket, type Refusal, type TicketPlan } from './plan-ticket.ts';

const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export type Verdict = TicketPlan['verdict'];

/** What is tried. `to` may be published or not. */
export interface Attempt { flow: string; from: number; to: Program; mapping: ElementMapping }

/** A ticket as a migration would find it. */
export interface Planned { ticketId: string; number: string; plan: TicketPlan }

/** What a migration would come to, for all tickets of a version together. */
export interface Forecast {
  counts: Record<Verdict, number>;
  /** Each reason once, with how many tickets it keeps back, the most frequent first. */
  reasons: (Refusal & { verdict: Verdict; tickets: number })[];
}

/** A try: plans every ticket that is open on a version, one after the other, and changes nothing. @param after ticket to begin behind */
export async function* planned(engine: Engine, shopId: string, { flow, from, to, mapping }: Attempt, after = BEFORE_ALL): AsyncGenerator<Planned> {
  for (let last = after; ;) {
    const page = await listCandidates(engine.store, shopId, flow, from, last, PAGE);
    for (const ticket of page) {
      const present = await engine.programs.program(shopId, flow, from, ticket.called);
      yield plannedOne(ticket, present, to, mapping);
    }
    if (page.length < PAGE) return;
    last = page[PAGE - 1]?.ticket_id as string;
  }
}

function plannedOne({ ticket_id: ticketId, number, state }: Candidate, from: Program, to: Program, mapping: ElementMapping): Planned {
  return { ticketId, number, plan: planTicket(state as State, from, to, mapping) };
}

export async function forecast(engine: Engine, shopId: string, attempt: Attempt): Promise<Forecast> {
  const counts: Forecast['counts'] = { fits: 0, needs_decision: 0, impossible: 0 };
  const reasons = new Map<string, Forecast['reasons'][number]>();
  for await (const { plan } of planned(engine, shopId, attempt)) {
    counts[plan.verdict] += 1;
    for (const reason of plan.reasons) {
      const key = JSON.stringify([plan.verdict, reason]);
      const known = reasons.get(key) ?? { ...reason, verdict: plan.verdict, tickets: 0 };
      reasons.set(key, { ...known, tickets: known.tickets + 1 });
    }
  }
  return { counts, reasons: [...reasons.values()].sort((a, b) => b.tickets - a.tickets) };
}
