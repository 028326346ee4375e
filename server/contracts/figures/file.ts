import type { Contract } from '../contract.ts';
import { figureTableQuery } from '../entities/figures.ts';
import { oneOfWords, shape } from '../schema.ts';

const { measures, ...rest } = figureTableQuery;

export const readFigureFile = {
  id: 'figures.file',
  method: 'get',
  path: '/figures/file',
  summary: { zh: '数据表（CSV、XLSX）', en: 'Figures as CSV or XLSX' },
  note: { zh: '只填一个 measure、不填 by 时，文件是组成它的工单。', en: 'With one measure and no `by` the file holds the tickets that it is made of.' },
  permission: 'figures.read',
  query: shape({ measures, format: oneOfWords('csv', 'xlsx'), language: oneOfWords('zh-CN', 'en') }, rest),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: ['bad_period'],
} as const satisfies Contract;
