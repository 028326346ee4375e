import type { Contract } from '../contract.ts';
import { article } from '../entities/article.ts';
import { code, pageOf, paging, shape } from '../schema.ts';

export const listArticles = {
  id: 'articles.list',
  method: 'get',
  path: '/articles',
  summary: { zh: '知识库文章', en: 'List articles of the knowledge base' },
  note: { zh: '`q` 在标题和正文里找，中文按词不用空格；最近改的在前。', en: '`q` looks in titles and bodies, in Chinese without spaces; last changed first.' },
  permission: 'knowledge.read',
  query: shape({}, { q: { type: 'string', maxLength: 100 }, category: { type: 'string', maxLength: 40 }, reason: code, ...paging }),
  responses: { 200: pageOf(article) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
