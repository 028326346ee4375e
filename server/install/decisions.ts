import { createHash } from 'node:crypto';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import type { DecisionTable } from '../../engine/decisions/decision.ts';
import { lintDecision } from '../../engine/decisions/lint/index.ts';
import { hasErrors } from '../../engine/model/problems.ts';
import { findDecision, findDecisionVersion, listDecisionVersions, publishDecisionVersion } from '../../engine/store/decision.ts';
import { stableJson } from '../../engine/store/stable-json.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** The note of versions that came with the program. */
const NOTE = 'shipped';

export function hashOfDecision(table: DecisionTable): string {
  return createHash('sha256').update(stableJson(table)).digest('hex');
}

/**
 * Publishes the decision tables that ship with the program into a shop. One that the shop has in this form, or has changed since, is left
 * alone; one that the shop never changed follows the program. Returns the keys that got a version.
 * @throws Error when a shipped table breaks a check
 */
export async function installDecisions(store: Store, shopId: string, actorName: string, now: string, tables: DecisionTable[] = loadDecisions()): Promise<string[]> {
  const published: string[] = [];
  for (const table of tables) {
    const problems = lintDecision(table);
    if (hasErrors(problems)) throw new Error(`The shipped decision table ${table.key} cannot be published: ${problems.map(({ element, message }) => `${element}: ${message.en ?? message.zh}`).join('; ')}`);
    const hash = hashOfDecision(table);
    const done = await store.tx(async () => {
      if (!(await wants(store, shopId, table.key, hash))) return false;
      await publishDecisionVersion(store, shopId, { document: table, hash, note: NOTE, published_at: now, published_by: actorName });
      return true;
    });
    if (done) published.push(table.key);
  }
  return published;
}

async function wants(store: Store, shopId: string, key: string, hash: string): Promise<boolean> {
  const known = await findDecision(store, shopId, key);
  if (!known) return true;
  const live = await findDecisionVersion(store, shopId, key, known.live_version);
  return live?.note === NOTE && (await listDecisionVersions(store, shopId, key)).every((version) => version.hash !== hash);
}
