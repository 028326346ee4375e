import type { Contract } from '../contract.ts';
import { incident } from '../entities/incident.ts';
import { oneOfWords, pageOf, paging, shape } from '../schema.ts';

export const listIncidents = {
  id: 'incidents.list',
  method: 'get',
  path: '/incidents',
  summary: { zh: '事故列表', en: 'List incidents' },
  permission: 'incidents.read',
  query: shape({}, { state: { ...oneOfWords('open', 'resolved'), default: 'open' }, ...paging }),
  responses: { 200: pageOf(incident) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
