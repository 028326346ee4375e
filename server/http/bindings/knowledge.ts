import { listArticles } from '../../contracts/articles/list.ts';
import { readArticleVersion } from '../../contracts/articles/read-version.ts';
import { readArticle } from '../../contracts/articles/read.ts';
import { saveArticle } from '../../contracts/articles/save.ts';
import { voteOnArticle } from '../../contracts/articles/vote.ts';
import { listBuyerArticles } from '../../contracts/buyer/list-articles.ts';
import { voteAsBuyer } from '../../contracts/buyer/vote-article.ts';
import { bind, type Binding } from '../binding.ts';

export const knowledgeBindings: Binding[] = [
  bind(listArticles, (services, { actor, query }) => services.knowledge.list(actor, query)),
  bind(readArticle, (services, { actor, params }) => services.knowledge.read(actor, params.slug)),
  bind(readArticleVersion, (services, { actor, params }) => services.knowledge.readVersion(actor, params.slug, params.version)),
  bind(saveArticle, (services, { actor, params, body }) => services.knowledge.save(actor, params.slug, body)),
  bind(voteOnArticle, (services, { actor, params, body }) => services.knowledge.vote(actor, params.slug, body.helped)),
  bind(listBuyerArticles, (services, { actor, query }) => services.knowledge.forBuyer(actor, query)),
  bind(voteAsBuyer, (services, { actor, params, body }) => services.knowledge.vote(actor, params.slug, body.helped)),
];
