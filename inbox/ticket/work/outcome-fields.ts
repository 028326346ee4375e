import type { WorkItem } from '../../../server/contracts/types.ts';
import { fieldsOfOthers } from '../../../ui/forms/outcome-schema.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';

type Outcome = WorkItem['outcomes'][number];

/** The outcome whose fields a form shows before one is chosen: the primary one, where fields differ by outcome. */
export function leadOutcome(item: Pick<WorkItem, 'schema' | 'ui' | 'outcomes'>): Outcome | undefined {
  const differ = item.outcomes.some(({ code }) => fieldsOfOthers(item.schema as FieldSchema, item.ui, code).length > 0);
  return differ ? (item.outcomes.find(({ tone }) => tone === 'primary') ?? item.outcomes[0]) : undefined;
}

/**
 * Whether choosing this outcome shows fields that are not on the page yet, so that they are filled in before it is sent. A reason alone is
 * asked for in a dialog.
 */
export function opensFields(item: Pick<WorkItem, 'schema' | 'ui' | 'fields'>, outcome: Outcome, shown: Outcome | undefined): boolean {
  if (!shown || shown.code === outcome.code) return false;
  const own = fieldsOfOthers(item.schema as FieldSchema, item.ui, outcome.code);
  return fieldsOfOthers(item.schema as FieldSchema, item.ui, shown.code).some((code) => code !== 'reasonText' && !own.includes(code) && (item.fields[code] ?? 'write') === 'write');
}
