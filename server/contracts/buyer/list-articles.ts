import type { Contract } from '../contract.ts';
import { buyerArticle } from '../entities/article.ts';
import { code, list, shape } from '../schema.ts';

export const listBuyerArticles = {
  id: 'buyer.listArticles',
  method: 'get',
  path: '/buyer/articles',
  summary: { zh: '常见问题', en: 'Frequent questions' },
  note: { zh: '最多 20 篇，帮到人多的在前；`reason` 只给和这个原因有关的。', en: 'At most 20, those that helped most first; `reason` only those linked to it.' },
  permission: 'buyer.read',
  query: shape({}, { q: { type: 'string', maxLength: 100 }, reason: code }),
  responses: { 200: shape({ items: list(buyerArticle) }) },
  errors: [],
} as const satisfies Contract;
