import { demoArticles } from '../../definitions/demo/articles.ts';
import type { Actor } from '../auth/actor.ts';
import { createKnowledgeService } from '../services/knowledge/index.ts';
import type { Parts } from '../services/parts.ts';

/** The demo shop's knowledge base. */
export async function installDemoArticles(parts: Pick<Parts, 'store' | 'engine'>, shopId: string): Promise<void> {
  const knowledge = createKnowledgeService(parts);
  const author: Actor = { shopId, kind: 'key', name: '沈岚', roles: ['ops'], groups: [] };
  for (const { slug, ...document } of demoArticles) await knowledge.save(author, slug, { ...document, published: true });
}
