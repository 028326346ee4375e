import type { MigrationReasonCode, Node } from '../types.ts';

/** Why something open at a node cannot stay open at its counterpart; undefined: it can. What it asks of people may have changed. */
export function misfit(before: Node, after: Node): MigrationReasonCode | undefined {
  if (before.type !== after.type || before.forCompensation !== after.forCompensation) return 'type_changed';
  if (before.loop?.kind !== after.loop?.kind) return 'loop_changed';
  if (before.event?.kind !== after.event?.kind) return 'event_changed';
  // a job at work calls the old service, under the old service's number
  if (before.ext.service !== after.ext.service) return 'service_changed';
  return before.called === after.called ? undefined : 'called_changed';
}
