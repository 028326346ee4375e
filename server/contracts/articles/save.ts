import type { Contract } from '../contract.ts';
import { article, articleBody, slug } from '../entities/article.ts';
import { shape } from '../schema.ts';

export const saveArticle = {
  id: 'articles.save',
  method: 'put',
  path: '/articles/{slug}',
  summary: { zh: '写或改一篇文章', en: 'Write or change an article' },
  note: { zh: '`baseVersion` 是改的时候看到的版本；新文章不填。', en: '`baseVersion` is the version that was read; left out for a new article.' },
  permission: 'knowledge.write',
  params: shape({ slug }),
  body: articleBody,
  responses: { 200: article },
  errors: ['article_changed'],
} as const satisfies Contract;
