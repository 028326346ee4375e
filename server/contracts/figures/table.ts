import type { Contract } from '../contract.ts';
import { figureTable, figureTableQuery } from '../entities/figures.ts';
import { shape } from '../schema.ts';

const { measures, ...rest } = figureTableQuery;

export const readFigures = {
  id: 'figures.table',
  method: 'get',
  path: '/figures',
  summary: { zh: '数据', en: 'Figures' },
  note: {
    zh: '`by` 不填是总数，填了按它拆开；`compare` 同时给出之前同样长的一段。每个数都由 /figures/{measure}/tickets 里的工单组成。',
    en: 'Without `by` the whole, with it a split; `compare` adds the equally long period before. Every figure is made of the tickets under /figures/{measure}/tickets.',
  },
  permission: 'figures.read',
  query: shape({ measures }, rest),
  responses: { 200: figureTable },
  errors: ['bad_period'],
} as const satisfies Contract;
