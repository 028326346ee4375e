import type { Contract } from '../contract.ts';
import { articleBody, slug } from '../entities/article.ts';
import { shape } from '../schema.ts';

export const readArticleVersion = {
  id: 'articles.readVersion',
  method: 'get',
  path: '/articles/{slug}/versions/{version}',
  summary: { zh: '文章以前的样子', en: 'Read a former version of an article' },
  permission: 'knowledge.read',
  params: shape({ slug, version: { type: 'integer', minimum: 1 } }),
  responses: { 200: articleBody },
  errors: [],
} as const satisfies Contract;
