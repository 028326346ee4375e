import { findFlow, findFlowVersion, findScenarios, type FormDocument, type ScenarioDocument } from '../../../engine/store/flow.ts';
import { findFlowDraft, type FlowDraftRow } from '../../../engine/store/flow-draft.ts';
import { AppError } from '../../http/errors.ts';
import { checkDraft, type Publishable } from '../flow-check.ts';
import { shopCatalogue } from '../flow-queries.ts';
import type { Parts } from '../parts.ts';
import { moneyChanges } from './money-changes.ts';
import { invalid } from './publish-version.ts';
import type { MoneyStep } from '../../../engine/store/flow-publication.ts';

/** What would be published of a flow now: its draft, or its live version where nobody is changing it. */
export interface Candidate { checked: Publishable; forms: FormDocument[]; scenarios: ScenarioDocument[]; revision: number; draft: FlowDraftRow | undefined; live: { version: number; published_by: string; published_at: string; note: string } | undefined; money: MoneyStep[] }

/** @throws AppError not_found · flow_invalid */
export async function candidateOf({ store, engine }: Pick<Parts, 'store' | 'engine'>, shopId: string, key: string): Promise<Candidate> {
  const draft = await findFlowDraft(store, shopId, key);
  const flow = await findFlow(store, shopId, key);
  const live = flow && (await findFlowVersion(store, shopId, key, flow.live_version));
  const source = draft ?? live;
  if (!source) throw new AppError('not_found');
  const scenarios = draft?.scenarios ?? (live ? await findScenarios(store, shopId, key, live.version) : []);
  const checked = await checkDraft({ key, xml: source.xml, forms: source.forms, scenarios, ticketSchema: live?.ticket_schema ?? {} }, engine.validate, await shopCatalogue(store, shopId, engine.services), engine.executor);
  if ('problems' in checked) throw invalid(checked.problems);
  return { checked, forms: source.forms, scenarios, revision: draft?.revision ?? 0, draft, live, money: draft ? await moneyChanges(engine, shopId, live, { ...checked, forms: source.forms }) : [] };
}
