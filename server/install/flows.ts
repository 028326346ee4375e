import { describeFlow, findFlow, findFlowVersion, listFlowVersions, publishFlowVersion } from '../../engine/store/flow.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { loadFlows, type ShippedFlow } from '../../definitions/flows/index.ts';
import { installDecisions } from './decisions.ts';
import { checkDraft, type Publishable } from '../services/flow-check.ts';
import { shopCatalogue } from '../services/flow-queries.ts';
import { createValidator } from '../validate.ts';

/** The note of versions that came with the program. */
const NOTE = 'shipped';

const validate = createValidator();

/**
 * Publishes the flows that ship with the program into a shop, called flows first, with the decision tables that they ask. A flow that the shop has in this form, or has changed
 * since, is left alone; one that the shop never changed follows the program. Returns the keys that got a version.
 * @throws Error when a shipped flow breaks a publish rule
 */
export async function installFlows(store: Store, shopId: string, actorName: string, now: string, flows: ShippedFlow[] = loadFlows()): Promise<string[]> {
  await installDecisions(store, shopId, actorName, now);
  const published: string[] = [];
  for (const flow of flows) if (await install(store, shopId, flow, actorName, now)) published.push(flow.key);
  return published;
}

async function install(store: Store, shopId: string, flow: ShippedFlow, actorName: string, now: string): Promise<boolean> {
  const checked = await checkDraft(flow, validate, await shopCatalogue(store, shopId));
  if ('problems' in checked) throw new Error(`The shipped flow ${flow.key} cannot be published: ${checked.problems.map(({ element, message }) => `${element}: ${message.en ?? message.zh}`).join('; ')}`);
  return store.tx(async () => {
    const about = { shop_id: shopId, flow_key: flow.key, label: flow.label, description: flow.description, ticket_type: flow.ticketType ?? null };
    const state = await stateOf(store, shopId, flow.key, checked);
    if (state === 'current') await describeFlow(store, about);
    if (state !== 'wanted') return false;
    await publishFlowVersion(store, { ...about, type: flow.type, created_at: now }, {
      ...checked, forms: flow.forms, ticket_schema: flow.ticketSchema, scenarios: flow.scenarios, note: NOTE, published_at: now, published_by: actorName,
    });
    return true;
  });
}

/** `wanted`: new, or another than the shop never changed · `current`: the shop runs it as it ships · `own`: the shop made it its own. */
async function stateOf(store: Store, shopId: string, key: string, shipped: Publishable): Promise<'wanted' | 'current' | 'own'> {
  const known = await findFlow(store, shopId, key);
  if (!known) return 'wanted';
  const versions = await listFlowVersions(store, shopId, key);
  const live = await findFlowVersion(store, shopId, key, known.live_version);
  if (live?.note !== NOTE) return 'own';
  if (live.hash === shipped.hash) return 'current';
  return versions.every((version) => version.hash !== shipped.hash) ? 'wanted' : 'own';
}
