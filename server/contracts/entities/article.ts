import { code, count, instant, label, list, listOf, oneOfWords, shape, text, truth } from '../schema.ts';

export const slug = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 80 } as const;
export const audience = oneOfWords('buyer', 'desk');

const title = shape({ zh: { type: 'string', minLength: 1, maxLength: 120 } }, { en: { type: 'string', maxLength: 120 } });
const words = shape({ zh: { type: 'string', minLength: 1, maxLength: 20_000 } }, { en: { type: 'string', maxLength: 20_000 } });

/** Bodies are Markdown. `reasons`: reasons of a request under which it is shown. `audience`: `desk` is never shown to a buyer. */
export const articleBody = shape({
  title, body: words, category: { type: 'string', minLength: 1, maxLength: 40 }, reasons: listOf(code, 0, 50), audience, published: truth,
}, { baseVersion: count });

export const article = shape({
  slug, title: label, body: label, category: text, reasons: list(code), audience, published: truth, version: count, helped: count, notHelped: count, updatedAt: instant, updatedBy: text,
});

export const articleVersion = shape({ version: count, at: instant, by: text });
export const articleDetail = shape({ article, versions: list(articleVersion) });
/** What a buyer reads. */
export const buyerArticle = shape({ slug, title: label, body: label, category: text });
