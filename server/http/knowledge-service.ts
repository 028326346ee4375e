import type { Actor } from '../auth/actor.ts';
import type { Article, ArticleDetail, ArticleQuery, BuyerArticle, Page, SaveArticle } from '../contracts/types.ts';

/** The knowledge base. Buyers read what is published for them; the desk everything. */
export interface KnowledgeService {
  list(actor: Actor, query: ArticleQuery): Promise<Page<Article>>;
  read(actor: Actor, slug: string): Promise<ArticleDetail>;
  readVersion(actor: Actor, slug: string, version: number): Promise<SaveArticle>;
  save(actor: Actor, slug: string, body: SaveArticle): Promise<Article>;
  vote(actor: Actor, slug: string, helped: boolean): Promise<void>;
  forBuyer(actor: Actor, query: { q?: string; reason?: string }): Promise<{ items: BuyerArticle[] }>;
}
