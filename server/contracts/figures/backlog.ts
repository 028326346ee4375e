import type { Contract } from '../contract.ts';
import { backlogFigures } from '../entities/figures.ts';

export const readBacklog = {
  id: 'figures.backlog',
  method: 'get',
  path: '/figures/backlog',
  summary: { zh: '积压', en: 'Backlog' },
  note: { zh: '现在未结束的工单，按开了多久、几小时内到期。', en: 'Open tickets now, by age and by what falls due within hours.' },
  permission: 'figures.read',
  responses: { 200: backlogFigures },
  errors: [],
} as const satisfies Contract;
