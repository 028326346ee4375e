import type { Label, Model } from '../../../engine/kernel/types.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { FlowHeat, StepHeat } from '../../contracts/types.ts';
import { STANDS } from '../tickets/stands.ts';
import { type Cohort, MOST_TICKETS, ofFlow, versionOf } from './cohort.ts';

const MOST_TROUBLES = 5;

interface PassedRow { element: string; model: string; passed: number; median_ms: number | null; p90_ms: number | null }
interface CountRow { element: string; kind: 'missed' | 'breaches' | 'incidents'; count: number }
interface OpenRow { element: string; model: string; open: number; stuck: number }

/** The flow and what it calls, for the names of steps and the way to them. */
export interface HeatModels { root: Model; called: Readonly<Record<string, Model>> }

/** Where the time of a flow goes, step by step: within the period about the newest tickets, the rest about what is open now. */
export async function readHeat(store: Store, cohort: Cohort, models: HeatModels): Promise<FlowHeat> {
  const found = (await run<{ ticket_id: string }>(store, newest(cohort))).rows.map((row) => row.ticket_id);
  const tickets = found.slice(0, MOST_TICKETS);
  const { rows: passed } = await run<PassedRow>(store, passes(tickets, cohort.shopId));
  const { rows: counted } = await run<CountRow>(store, happenings(tickets, cohort.shopId));
  const { rows: open } = await run<OpenRow>(store, standing(cohort));
  const { rows: running } = await run<{ version: number; count: number }>(store, versions(cohort));
  const { rows: stuck } = await run<{ element: string; message: string; count: number }>(store, troubles(cohort));
  const modelOf = modelsByElement(models.root, [...passed, ...open]);
  return {
    from: cohort.from, to: cohort.to, tickets: tickets.length, capped: found.length > MOST_TICKETS, running,
    steps: stepsOf(models, passed, open, counted, modelOf), troubles: stuck.map((one) => ({ ...one, label: labelOf(models, modelOf(one.element), one.element) })),
  };
}

/** Timers and incidents are recorded by element alone: the flow itself goes before the flows it calls. */
function modelsByElement(root: Model, known: readonly { element: string; model: string }[]): (element: string) => string {
  const others = new Map(known.map(({ element, model }) => [element, model]));
  return (element) => (element in root.nodes ? root.key : others.get(element) ?? root.key);
}

function labelOf({ root, called }: HeatModels, model: string, element: string): Label {
  return (model === root.key ? root : called[model])?.nodes[element]?.label ?? { zh: element };
}

/** The one step of the flow through which a called flow is reached. */
function viaOf({ root, called }: HeatModels, model: string): string | null {
  const reaches = (from: string, seen: ReadonlySet<string> = new Set()): boolean => from === model || (!seen.has(from)
    && Object.values(called[from]?.nodes ?? {}).some((node) => node.called !== undefined && reaches(node.called, new Set([...seen, from]))));
  const calls = model === root.key ? [] : Object.values(root.nodes).filter((node) => node.called !== undefined && reaches(node.called));
  return calls.length === 1 ? calls[0]?.id ?? null : null;
}

function stepsOf(models: HeatModels, passed: PassedRow[], open: OpenRow[], counted: CountRow[], modelOf: (element: string) => string): StepHeat[] {
  const steps = new Map<string, StepHeat>();
  const at = (model: string, element: string): StepHeat => {
    const id = `${model}/${element}`;
    const known = steps.get(id) ?? { element, model, label: labelOf(models, model, element), via: viaOf(models, model), open: 0, stuck: 0, passed: 0, medianMs: null, p90Ms: null, missed: 0, breaches: 0, incidents: 0 };
    steps.set(id, known);
    return known;
  };
  for (const row of passed) Object.assign(at(row.model, row.element), { passed: row.passed, medianMs: row.median_ms, p90Ms: row.p90_ms });
  for (const row of open) Object.assign(at(row.model, row.element), { open: row.open, stuck: row.stuck });
  for (const row of counted) at(modelOf(row.element), row.element)[row.kind] = row.count;
  return [...steps.values()].sort((a, b) => b.open - a.open || b.passed - a.passed || (a.element < b.element ? -1 : 1));
}

interface Statement { sql: string; bindings: (string | number | string[])[] }

async function run<Row>(store: Store, { sql, bindings }: Statement): Promise<{ rows: Row[] }> {
  return store.db().raw<{ rows: Row[] }>(sql, bindings);
}

/** The newest tickets of the period, one more than are looked at where there are more. */
function newest(cohort: Cohort): Statement {
  const flow = ofFlow(cohort);
  return {
    sql: `select t.ticket_id from ticket t where t.shop_id = ? and t.applied_at >= ? and t.applied_at <= ? and ${flow.sql}
      order by t.applied_at desc limit ${MOST_TICKETS + 1}`,
    bindings: [cohort.shopId, cohort.from, cohort.to, ...flow.bindings],
  };
}

/**
 * Entries of these kinds as `l`, beside their ticket `c`. With `offset 0` each ticket's entries are looked up by themselves;
 * joined, the database reads the timeline of every ticket that the shop ever had.
 */
function entriesOf(tickets: string[], shopId: string, kinds: string): Statement {
  return {
    sql: `unnest(?::uuid[]) as c (ticket_id) cross join lateral (
      select e.seq, e.at, e.kind, e.element, e.data from timeline e where e.shop_id = ? and e.ticket_id = c.ticket_id and e.kind in (${kinds}) offset 0) l`,
    bindings: [tickets, shopId],
  };
}

/** How often each step was passed and how long it took: from its entry in the timeline to its completion. */
function passes(tickets: string[], shopId: string): Statement {
  const { sql, bindings } = entriesOf(tickets, shopId, `'step_entered', 'step_completed'`);
  return {
    sql: `with visits as (
      select c.ticket_id, l.element, l.data ->> 'model' as model, min(l.at) filter (where l.kind = 'step_entered') as entered, max(l.at) filter (where l.kind = 'step_completed') as completed
      from ${sql} group by c.ticket_id, l.element, l.data ->> 'model', l.data ->> 'visit')
      select element, coalesce(model, '') as model, count(completed)::int as passed,
        percentile_cont(0.5) within group (order by extract(epoch from completed - entered) * 1000)::float8 as median_ms,
        percentile_cont(0.9) within group (order by extract(epoch from completed - entered) * 1000)::float8 as p90_ms
      from visits group by element, coalesce(model, '')`,
    bindings,
  };
}

/** Deadlines that ran out, promises broken (at the step that was entered last before), and incidents. */
function happenings(tickets: string[], shopId: string): Statement {
  const [fired, broken] = [entriesOf(tickets, shopId, `'clock_fired'`), entriesOf(tickets, shopId, `'sla_breached'`)];
  return {
    sql: `select l.element, 'missed' as kind, count(*)::int as count from ${fired.sql} where l.data ->> 'purpose' = 'clock' group by l.element
      union all
      select b.element, 'breaches', count(*)::int from ${broken.sql}
      cross join lateral (select e.element from timeline e where e.shop_id = ? and e.ticket_id = c.ticket_id and e.seq < l.seq and e.kind = 'step_entered' order by e.seq desc limit 1) b
      group by b.element
      union all
      select i.element, 'incidents', count(*)::int from unnest(?::uuid[]) as c (ticket_id) join incident i on i.shop_id = ? and i.ticket_id = c.ticket_id group by i.element`,
    bindings: [...fired.bindings, ...broken.bindings, shopId, tickets, shopId],
  };
}

/** Where open tickets stand now, whenever they began. */
function standing(cohort: Cohort): Statement {
  const flow = ofFlow(cohort);
  return {
    sql: `select w.value ->> 'element' as element, w.value ->> 'model' as model, count(distinct t.ticket_id)::int as open,
        count(distinct t.ticket_id) filter (where exists (select 1 from incident i where i.shop_id = ? and i.ticket_id = t.ticket_id and i.state = 'open'))::int as stuck
      from ticket t join ticket_state s on s.shop_id = ? and s.ticket_id = t.ticket_id cross join lateral jsonb_each(s.state -> 'waits') w
      where t.shop_id = ? and t.is_open and ${flow.sql} and ${STANDS} group by w.value ->> 'element', w.value ->> 'model'`,
    bindings: [cohort.shopId, cohort.shopId, cohort.shopId, ...flow.bindings],
  };
}

function versions(cohort: Cohort): Statement {
  const flow = ofFlow({ ...cohort, version: null });
  const version = versionOf(cohort);
  return {
    sql: `select ${version.sql} as version, count(*)::int as count from ticket t where t.shop_id = ? and t.is_open and ${flow.sql} group by 1 order by 1 desc`,
    bindings: [...version.bindings, cohort.shopId, ...flow.bindings],
  };
}

function troubles(cohort: Cohort): Statement {
  const flow = ofFlow(cohort);
  return {
    sql: `select i.element, i.message, count(*)::int as count from incident i join ticket t on t.shop_id = ? and t.ticket_id = i.ticket_id
      where i.shop_id = ? and i.state = 'open' and ${flow.sql} group by i.element, i.message order by count(*) desc, i.element limit ${MOST_TROUBLES}`,
    bindings: [cohort.shopId, cohort.shopId, ...flow.bindings],
  };
}
