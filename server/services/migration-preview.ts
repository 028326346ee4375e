import { mappingTargets } from '../../engine/kernel/index.ts';
import type { Program } from '../../engine/kernel/types.ts';
import { nodeOf } from '../../engine/runtime/changes.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { forecast, planned, type Attempt, type Planned } from '../../engine/runtime/migrations/preview.ts';
import type { MigrationPreview, PlannedTicket, PreviewMigration } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';

const CURSOR = 'migration-preview';

/** What a migration would come to: of all tickets together with the first page, and of each ticket that is wanted. Changes nothing. */
export async function previewOf(engine: Engine, shopId: string, attempt: Attempt, { verdict, cursor, limit }: Pick<PreviewMigration, 'verdict' | 'cursor' | 'limit'>): Promise<MigrationPreview> {
  const [after] = readCursor(CURSOR, 1, cursor) ?? [];
  const items = await pageOf(planned(engine, shopId, attempt, after === undefined ? undefined : String(after)), limit, ({ plan }) => verdict === undefined || plan.verdict === verdict);
  const whole = cursor === undefined ? await forecast(engine, shopId, attempt) : undefined;
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    counts: whole ? { total: whole.counts.fits + whole.counts.needs_decision + whole.counts.impossible, fits: whole.counts.fits, needsDecision: whole.counts.needs_decision, impossible: whole.counts.impossible } : null,
    reasons: whole?.reasons ?? null,
    targets: targets(attempt.to),
    items: page.map(plannedTicket),
    nextCursor: items.length > limit && last ? makeCursor(CURSOR, [last.ticketId]) : null,
  };
}

/** Steps that a mapping may name, of the flow and of those that it calls. */
function targets(program: Program): MigrationPreview['targets'] {
  return [program.root.key, ...Object.keys(program.called)].flatMap((model) =>
    mappingTargets(program, model).map((element) => ({ element, model, label: nodeOf(program, model, element)?.label ?? { zh: element } })));
}

/** One more than fits on the page, where there are more. */
async function pageOf(tickets: AsyncIterable<Planned>, limit: number, wanted: (ticket: Planned) => boolean): Promise<Planned[]> {
  const page: Planned[] = [];
  for await (const ticket of tickets) {
    if (wanted(ticket)) page.push(ticket);
    if (page.length > limit) break;
  }
  return page;
}

function plannedTicket({ ticketId: id, number, plan }: Planned): PlannedTicket {
  return { id, number, verdict: plan.verdict, reasons: plan.reasons, mapped: plan.mapped };
}
