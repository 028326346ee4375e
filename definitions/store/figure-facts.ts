import { statement } from '../../engine/store/statement.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** How far a shop's facts have come. `after_ticket`: where the pass over all tickets stands; `heard_to`: changes up to here are in. */
export interface FactProgress { shop_id: string; began_at: string; after_ticket: string | null; complete: boolean; heard_to: string }

const ANSWERS = `('approve', 'reject', 'offer')`;

/**
 * Takes the facts of some tickets from everything that is known of them. A response is the first word or answer of a person, the rule that
 * approved, or the refund that the flow sent by itself. A decision is a step answered with approve, reject or offer; whoever gave the last one is the ticket's agent.
 */
const take = statement('figures.take', `
insert into ticket_fact (shop_id, ticket_id, type, flow_key, flow_version, channel, reason, fault, stage, grp, agent, rule, skus, applied_at, responded_at, refunded_at, closed_at,
  inspected_at, breached_at, rated_at, response_working_ms, refunded, compensated, entitled, decisions, rejections, resubmissions, disputed, touches, targets, breaches,
  received, mismatched, refunds, failed_refunds, score)
select :shop::uuid, t.ticket_id, t.type, t.flow_key, t.flow_version, t.channel, t.reason, coalesce(v.vars->>'fault', ''), coalesce(t.summary->>'stage', ''), t.grp,
  coalesce(l.decided_by, l.worked_by, t.assignee), l.rule, g.skus, t.applied_at, least(l.answered_at, l.rule_at, l.paid_at), r.succeeded_at, t.closed_at,
  case when i.received > 0 then l.inspected_at end, s.breached_at, e.at, s.response_ms,
  t.refunded, coalesce(p.given, 0), case when v.vars->'quote'->>'max' ~ '^[0-9]+$' then (v.vars->'quote'->>'max')::bigint end,
  coalesce(l.decisions, 0), coalesce(l.rejections, 0), coalesce(l.resubmissions, 0), case when a.dispute is null or a.dispute = 'none' then 0 else 1 end, coalesce(l.touches, 0),
  coalesce(s.targets, 0), coalesce(s.breaches, 0), coalesce(i.received, 0), coalesce(i.mismatched, 0), coalesce(r.refunds, 0), coalesce(r.failed, 0), e.score
from ticket t
join orders o on o.shop_id = t.shop_id and o.order_id = t.order_id
left join ticket_state st on st.shop_id = t.shop_id and st.ticket_id = t.ticket_id
left join ticket_axes a on a.shop_id = t.shop_id and a.ticket_id = t.ticket_id
left join rating e on e.shop_id = t.shop_id and e.ticket_id = t.ticket_id
cross join lateral (select st.state->'instances'->(st.state->>'root')->'vars' as vars) v
cross join lateral (
  select coalesce(array_agg(distinct line->>'sku') filter (where line->>'sku' is not null), '{}') as skus from jsonb_array_elements(o.document->'lines') line
  where line->>'id' in (select taken->>'lineId' from jsonb_array_elements(t.summary->'lines') taken)) g
left join lateral (
  select sum(coalesce((line->>'good')::int, 0) + coalesce((line->>'damaged')::int, 0) + coalesce((line->>'missing')::int, 0) + coalesce((line->>'notOurs')::int, 0))::int as received,
    sum(coalesce((line->>'damaged')::int, 0) + coalesce((line->>'missing')::int, 0) + coalesce((line->>'notOurs')::int, 0))::int as mismatched
  from jsonb_array_elements(case when jsonb_typeof(v.vars->'inspection') = 'array' then v.vars->'inspection' else '[]' end) line) i on true
left join lateral (
  select min(x.at) filter (where x.actor->>'type' = 'user' and (x.kind = 'step_completed' or (x.kind = 'message' and x.visibility = 'buyer'))) as answered_at,
    min(x.at) filter (where x.kind = 'decision' and x.data->'answer'->>'action' = 'approve') as rule_at,
    min(x.at) filter (where x.kind = 'refund') as paid_at,
    min(x.data->'answer'->>'rule') filter (where x.kind = 'decision' and x.data->'answer'->>'action' = 'approve') as rule,
    ((array_agg(x.actor->>'id' order by x.seq desc) filter (where x.kind = 'step_completed' and x.actor->>'type' = 'user' and x.data->>'outcome' in ${ANSWERS}))[1])::uuid as decided_by,
    ((array_agg(x.actor->>'id' order by x.seq desc) filter (where x.kind in ('step_completed', 'message') and x.actor->>'type' = 'user'))[1])::uuid as worked_by,
    count(*) filter (where x.kind = 'step_completed' and x.actor->>'type' = 'user' and x.data->>'outcome' in ${ANSWERS})::int as decisions,
    count(*) filter (where x.kind = 'step_completed' and x.actor->>'type' = 'user' and x.data->>'outcome' = 'reject')::int as rejections,
    count(*) filter (where x.kind = 'step_completed' and x.actor->>'type' = 'buyer' and x.data->>'outcome' = 'resubmit')::int as resubmissions,
    count(*) filter (where x.kind = 'step_completed' and x.actor->>'type' = 'user')::int as touches,
    max(x.at) filter (where x.kind = 'step_completed' and jsonb_typeof(x.data->'data'->'inspection') = 'array') as inspected_at
  from timeline x where x.shop_id = t.shop_id and x.ticket_id = t.ticket_id) l on true
left join lateral (
  select max(x.succeeded_at) as succeeded_at, count(*)::int as refunds, count(*) filter (where x.state in ('failed', 'unknown'))::int as failed
  from refund x where x.shop_id = t.shop_id and x.ticket_id = t.ticket_id) r on true
left join lateral (
  select sum(x.amount)::bigint as given from payout x where x.shop_id = t.shop_id and x.ticket_id = t.ticket_id and x.state = 'succeeded' and x.kind <> 'points') p on true
left join lateral (
  select min(x.breached_at) as breached_at, count(*) filter (where x.stopped_at is not null or x.breached_at is not null)::int as targets, count(*) filter (where x.breached_at is not null)::int as breaches,
    max(x.used_ms) filter (where x.target_key = 'first_response' and x.stopped_at is not null) as response_ms
  from service_level x where x.shop_id = t.shop_id and x.ticket_id = t.ticket_id) s on true
where t.shop_id = :shop::uuid and t.ticket_id = any(:tickets::uuid[])
on conflict (shop_id, ticket_id) do update set type = excluded.type, flow_key = excluded.flow_key, flow_version = excluded.flow_version, channel = excluded.channel, reason = excluded.reason,
  fault = excluded.fault, stage = excluded.stage, grp = excluded.grp, agent = excluded.agent, rule = excluded.rule, skus = excluded.skus, applied_at = excluded.applied_at,
  responded_at = excluded.responded_at, refunded_at = excluded.refunded_at, closed_at = excluded.closed_at, inspected_at = excluded.inspected_at, breached_at = excluded.breached_at,
  rated_at = excluded.rated_at, response_working_ms = excluded.response_working_ms, refunded = excluded.refunded, compensated = excluded.compensated, entitled = excluded.entitled,
  decisions = excluded.decisions, rejections = excluded.rejections, resubmissions = excluded.resubmissions, disputed = excluded.disputed, touches = excluded.touches, targets = excluded.targets,
  breaches = excluded.breaches, received = excluded.received, mismatched = excluded.mismatched, refunds = excluded.refunds, failed_refunds = excluded.failed_refunds, score = excluded.score`);

export async function takeFacts(store: Store, shopId: string, tickets: string[]): Promise<void> {
  if (tickets.length > 0) await take(store.db(), { shop: shopId, tickets });
}

/** The shop's progress, held until the transaction ends; undefined while another reader is at it. */
export async function holdProgress(store: Store, shopId: string, now: string): Promise<FactProgress | undefined> {
  await store.db()('fact_progress').insert({ shop_id: shopId, began_at: now, after_ticket: null, complete: false, heard_to: now }).onConflict('shop_id').ignore();
  return store.db()<FactProgress>('fact_progress').where({ shop_id: shopId }).forUpdate().skipLocked().first();
}

export async function keepProgress(store: Store, { shop_id, ...progress }: FactProgress): Promise<void> {
  await store.db()('fact_progress').where({ shop_id }).update(progress);
}

/** The next tickets of the pass over all of them. */
export async function ticketsAfter(store: Store, shopId: string, after: string | null, limit: number): Promise<string[]> {
  let query = store.db()('ticket').where({ shop_id: shopId }).orderBy('ticket_id').limit(limit);
  if (after) query = query.where('ticket_id', '>', after);
  return (await query.select('ticket_id') as { ticket_id: string }[]).map((row) => row.ticket_id);
}
