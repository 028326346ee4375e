import { bigrams } from '../../../engine/store/bigrams.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Article, SaveArticle } from '../../contracts/types.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { AppError } from '../../http/errors.ts';
import type { KnowledgeService } from '../../http/knowledge-service.ts';
import { recorded } from '../actors.ts';
import type { Parts } from '../parts.ts';
import { articlesOf, castVote, findArticle, insertVersion, lockArticle, putArticle, versionsOf, versionOf, type ArticleRow } from './store.ts';

const LIST = 'articles';
const FOR_BUYERS = 20;

/** The knowledge base (M28): search, articles with their versions, votes. */
export function createKnowledgeService({ store, engine }: Pick<Parts, 'store' | 'engine'>): KnowledgeService {
  const known = async (actor: Actor, slug: string): Promise<ArticleRow> => {
    const row = await findArticle(store, actor.shopId, slug);
    if (!row || (actor.kind === 'buyer' && !(row.published && row.audience === 'buyer'))) throw new AppError('not_found');
    return row;
  };
  return {
    async list(actor, { q = '', cursor, limit, ...filter }) {
      const after = readCursor(LIST, 2, cursor) as [string, string] | undefined;
      const rows = await articlesOf(store, actor.shopId, { ...filter, tokens: bigrams(q) }, limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(view), nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.updated_at, last.article_id]) : null };
    },

    async read(actor, slug) {
      const row = await known(actor, slug);
      const versions = await versionsOf(store, actor.shopId, row.article_id);
      return { article: view(row), versions: versions.map(({ version, at, made_by: by }) => ({ version, at, by: by.name })) };
    },

    async readVersion(actor, slug, version) {
      const row = await known(actor, slug);
      const former = await versionOf(store, actor.shopId, row.article_id, version);
      if (!former) throw new AppError('not_found');
      return former;
    },

    save: (actor, slug, { baseVersion = 0, ...document }) => store.tx(async () => {
      const now = engine.now();
      const former = await lockArticle(store, actor.shopId, slug);
      if (!former && baseVersion > 0) throw new AppError('not_found');
      if ((former?.version ?? 0) !== baseVersion) throw new AppError('article_changed', { params: { version: former?.version ?? 0 } });
      const row: ArticleRow = {
        shop_id: actor.shopId, article_id: former?.article_id ?? newId(now), slug, ...document, version: baseVersion + 1, bigrams: wordsOf(document),
        helped: former?.helped ?? 0, not_helped: former?.not_helped ?? 0, updated_at: now, updated_by: recorded(actor),
      };
      if (!(await putArticle(store, row, former !== undefined))) throw new AppError('article_changed', { params: { version: 1 } });
      await insertVersion(store, row, document);
      return view(row);
    }),

    async vote(actor, slug, helped) {
      const row = await known(actor, slug);
      await store.tx(() => castVote(store, row, voterOf(actor), helped, engine.now()));
    },

    async forBuyer(actor, { q = '', reason }) {
      const rows = await articlesOf(store, actor.shopId, { tokens: bigrams(q), audience: 'buyer', published: true, ...(reason && { reason }) }, FOR_BUYERS, undefined, 'helped');
      return { items: rows.map(({ slug, title, body, category }) => ({ slug, title, body, category })) };
    },
  };
}

function view(row: ArticleRow): Article {
  return {
    slug: row.slug, title: row.title, body: row.body, category: row.category, reasons: row.reasons, audience: row.audience, published: row.published, version: row.version,
    helped: row.helped, notHelped: row.not_helped, updatedAt: row.updated_at, updatedBy: row.updated_by.name,
  };
}

function wordsOf({ title, body, category }: Pick<SaveArticle, 'title' | 'body' | 'category'>): string[] {
  return bigrams([title.zh, title.en ?? '', category, body.zh, body.en ?? ''].join(' '));
}

function voterOf(actor: Actor): string {
  return `${actor.kind}:${actor.userId ?? actor.buyerId ?? actor.name}`;
}
