import type { Contract } from '../contract.ts';
import { figureScope, figureTicket, measureKey } from '../entities/figures.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listFigureTickets = {
  id: 'figures.tickets',
  method: 'get',
  path: '/figures/{measure}/tickets',
  summary: { zh: '一个数由哪些工单组成', en: 'The tickets that a figure is made of' },
  note: { zh: '数值大的在前。全部工单的 value 相加（或除以 weight 之和、或取中位数）就是这个数。', en: 'Largest values first. All values summed (over all weights, or their median) are the figure.' },
  permission: 'figures.read',
  params: shape({ measure: measureKey }),
  query: shape({}, { ...figureScope, ...paging }),
  responses: { 200: pageOf(figureTicket) },
  errors: ['bad_period', 'bad_cursor'],
} as const satisfies Contract;
