import type { Contract } from '../contract.ts';
import { incident } from '../entities/incident.ts';
import { line, shape, uuid } from '../schema.ts';

export const retryIncident = {
  id: 'incidents.retry',
  method: 'post',
  path: '/incidents/{id}/retry',
  summary: { zh: '重试', en: 'Retry an incident' },
  note: {
    zh: '用原来的单号再执行一次，外部系统已经做过的不会做第二次。',
    en: 'Runs the job again under the number it had, so an outside system that did it already does it once.',
  },
  permission: 'incidents.retry',
  params: shape({ id: uuid }),
  body: shape({}, { reason: line }),
  idempotent: true,
  responses: { 200: incident },
  errors: ['incident_resolved'],
} as const satisfies Contract;
