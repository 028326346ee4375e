import type { Actor } from '../../../engine/store/save-ticket.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { SaveArticle } from '../../contracts/types.ts';

export interface ArticleRow {
  shop_id: string; article_id: string; slug: string; category: string; title: SaveArticle['title']; body: SaveArticle['body']; reasons: string[]; audience: SaveArticle['audience'];
  published: boolean; version: number; bigrams: string[]; helped: number; not_helped: number; updated_at: string; updated_by: Actor;
}

export interface ArticleFilter { tokens: string[]; category?: string; reason?: string; audience?: ArticleRow['audience']; published?: boolean }

/** Articles that hold every token: last changed first, or those that helped most first. */
export async function articlesOf(store: Store, shopId: string, { tokens, category, reason, audience, published }: ArticleFilter, limit: number, after?: [string, string], order: 'changed' | 'helped' = 'changed'): Promise<ArticleRow[]> {
  let query = store.db()<ArticleRow>('article').where({ shop_id: shopId, ...(category && { category }), ...(audience && { audience }), ...(published !== undefined && { published }) }).limit(limit);
  query = order === 'helped' ? query.orderByRaw('helped - not_helped desc, article_id') : query.orderBy([{ column: 'updated_at', order: 'desc' }, { column: 'article_id', order: 'desc' }]);
  if (tokens.length > 0) query = query.whereRaw('bigrams @> ?::text[]', [tokens]);
  if (reason) query = query.whereRaw('reasons @> array[?]::text[]', [reason]);
  return after ? query.whereRaw('(updated_at, article_id) < (?::timestamptz, ?::uuid)', after) : query;
}

export async function findArticle(store: Store, shopId: string, slug: string): Promise<ArticleRow | undefined> {
  return store.db()<ArticleRow>('article').where({ shop_id: shopId, slug }).first();
}

export async function lockArticle(store: Store, shopId: string, slug: string): Promise<ArticleRow | undefined> {
  return store.db()<ArticleRow>('article').where({ shop_id: shopId, slug }).forUpdate().first();
}

/** False: somebody else made an article of that name meanwhile. */
export async function putArticle(store: Store, row: ArticleRow, exists: boolean): Promise<boolean> {
  const { shop_id, article_id, ...rest } = { ...row, title: JSON.stringify(row.title), body: JSON.stringify(row.body), updated_by: JSON.stringify(row.updated_by) };
  if (exists) return (await store.db()('article').where({ shop_id, article_id }).update(rest)) === 1;
  const made = await store.db()('article').insert({ shop_id, article_id, ...rest }).onConflict(['shop_id', 'slug']).ignore().returning('article_id') as unknown[];
  return made.length === 1;
}

export async function insertVersion(store: Store, { shop_id, article_id, version, updated_at: at, updated_by: by }: ArticleRow, document: SaveArticle): Promise<void> {
  await store.db()('article_version').insert({ shop_id, article_id, version, document: JSON.stringify(document), at, made_by: JSON.stringify(by) });
}

const SHOWN = 50;

/** The latest versions, newest first. */
export async function versionsOf(store: Store, shopId: string, articleId: string): Promise<{ version: number; at: string; made_by: Actor }[]> {
  return store.db()('article_version').where({ shop_id: shopId, article_id: articleId }).orderBy('version', 'desc').limit(SHOWN).select('version', 'at', 'made_by');
}

export async function versionOf(store: Store, shopId: string, articleId: string, version: number): Promise<SaveArticle | undefined> {
  const row = await store.db()('article_version').where({ shop_id: shopId, article_id: articleId, version }).first('document') as { document: SaveArticle } | undefined;
  return row?.document;
}

/** One vote for each voter, the last one counts. */
export async function castVote(store: Store, { shop_id, article_id }: ArticleRow, voter: string, helped: boolean, at: string): Promise<void> {
  await store.db()('article').where({ shop_id, article_id }).forUpdate().first('article_id');
  const former = await store.db()('article_vote').where({ shop_id, article_id, voter }).first('helped') as { helped: boolean } | undefined;
  await store.db()('article_vote').insert({ shop_id, article_id, voter, helped, at }).onConflict(['shop_id', 'article_id', 'voter']).merge(['helped', 'at']);
  const change = (kind: boolean): number => Number(helped === kind) - Number(former?.helped === kind);
  await store.db()('article').where({ shop_id, article_id }).increment({ helped: change(true), not_helped: change(false) });
}
