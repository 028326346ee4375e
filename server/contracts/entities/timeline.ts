import { anyObject, count, instant, nullable, oneOfWords, shape, text } from '../schema.ts';

export const timelineKinds = [
  'opened', 'step_entered', 'step_completed', 'clock_warned', 'clock_fired', 'message', 'note', 'refund', 'service_done', 'service_failed',
  'incident', 'withdrawn', 'suspended', 'resumed', 'reassigned', 'claimed', 'released', 'completed', 'resubmitted', 'parcel', 'decision', 'assigned',
  'moved', 'skipped', 'voided', 'incident_retried', 'migrated', 'migration_undone', 'compensation', 'charge', 'loss_document', 'insurance_claim', 'incident_closed',
  'clock_extended', 'time_asked', 'clocks_changed', 'sla_warned', 'sla_breached', 'tagged', 'call', 'phone_shown', 'planned', 'rated',
] as const;

export const visibility = oneOfWords('buyer', 'internal');

/** One fact of a ticket's append-only record. A message carries `data.text` and `data.files`; a step `data.label`, `data.outcome`. */
export const timelineEntry = shape(
  {
    seq: count,
    at: instant,
    kind: { type: 'string', enum: timelineKinds },
    actor: shape({ type: oneOfWords('user', 'buyer', 'system', 'rule'), name: text }, { id: nullable(text) }),
    visibility,
    data: anyObject,
  },
  { element: text },
);
