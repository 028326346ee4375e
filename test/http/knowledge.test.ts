import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, ArticleDetail, BuyerArticle, Page, SaveArticle } from '../../server/contracts/types.ts';
import { mugs, placed } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let ops: Client;
let agent: Client;
let buyer: Client;
beforeAll(async () => {
  server = await startServer();
  [ops, agent] = [await server.shop.as('ops'), await server.shop.as('agent')];
  buyer = await server.shop.buyer(await placed(server.key, mugs({}, server.now())));
});
afterAll(() => server.stop());

const answer = (changes: Partial<SaveArticle> = {}): SaveArticle => ({
  title: { zh: '杯子碎了怎么办', en: 'A broken mug' }, body: { zh: '拍照，不用寄回。', en: 'Take a photo; nothing comes back.' }, category: '质量', reasons: ['damaged'], audience: 'buyer', published: true, ...changes,
});
const slugs = async (query: string): Promise<string[]> => (await agent.get<Page<Article>>(`/articles?${query}`)).items.map(({ slug }) => slug);
const forBuyer = async (query = ''): Promise<string[]> => (await buyer.get<{ items: BuyerArticle[] }>(`/buyer/articles?${query}`)).items.map(({ slug }) => slug);

describe('the knowledge base', () => {
  it('finds articles by Chinese and English words, category and reason, page by page', async () => {
    await ops.put('/articles/broken-mug', answer());
    await ops.put('/articles/freight', answer({ title: { zh: '运费谁出' }, body: { zh: '质量问题卖家出。' }, category: '退货', reasons: ['not_wanted'] }));
    await ops.put('/articles/tone', answer({ title: { zh: '破损口径' }, audience: 'desk', category: '话术' }));
    await ops.put('/articles/unfinished', answer({ title: { zh: '草稿一篇' }, published: false }));

    expect(await slugs(`q=${encodeURIComponent('杯子碎')}`)).toEqual(expect.arrayContaining(['broken-mug']));
    expect(await slugs('q=photo')).toEqual(expect.arrayContaining(['broken-mug']));
    expect(await slugs(`q=${encodeURIComponent('没有这种话')}`)).toEqual([]);
    expect(await slugs(`category=${encodeURIComponent('退货')}`)).toEqual(['freight']);
    expect(await slugs('reason=not_wanted')).toEqual(['freight']);
    const first = await agent.get<Page<Article>>('/articles?limit=3');
    const rest = await agent.get<Page<Article>>(`/articles?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ slug }) => slug).toSorted()).toEqual(['broken-mug', 'freight', 'tone', 'unfinished']);
  });

  it('shows buyers what is published for them, what helped most first', async () => {
    expect((await forBuyer()).toSorted()).toEqual(['broken-mug', 'freight']);
    expect(await forBuyer('reason=damaged')).toEqual(['broken-mug']);
    await buyer.post('/buyer/articles/freight/vote', { helped: true });
    expect((await forBuyer())[0]).toBe('freight');
    await expect(buyer.post('/buyer/articles/tone/vote', { helped: true })).rejects.toThrow('not_found');
    await expect(buyer.post('/buyer/articles/unfinished/vote', { helped: true })).rejects.toThrow('not_found');
  });

  it('counts one vote for each reader, the last one', async () => {
    await agent.post('/articles/broken-mug/vote', { helped: true });
    await agent.post('/articles/broken-mug/vote', { helped: true });
    await buyer.post('/buyer/articles/broken-mug/vote', { helped: true });
    await buyer.post('/buyer/articles/broken-mug/vote', { helped: false });
    expect((await agent.get<ArticleDetail>('/articles/broken-mug')).article).toMatchObject({ helped: 1, notHelped: 1 });
  });

  it('keeps every version, and refuses a change of an old one', async () => {
    await ops.put('/articles/broken-mug', { ...answer({ body: { zh: '拍两张照片。' } }), baseVersion: 1 });
    const { article, versions } = await agent.get<ArticleDetail>('/articles/broken-mug');
    expect(article).toMatchObject({ version: 2, body: { zh: '拍两张照片。' } });
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await agent.get<SaveArticle>('/articles/broken-mug/versions/1')).body.zh).toBe('拍照，不用寄回。');
    expect(await ops.ask('PUT', '/articles/broken-mug', { body: { ...answer(), baseVersion: 1 } })).toMatchObject({ status: 409, body: { code: 'article_changed' } });
    expect(await ops.ask('PUT', '/articles/broken-mug', { body: answer() })).toMatchObject({ status: 409 });
    expect(await slugs(`q=${encodeURIComponent('两张照片')}`)).toEqual(['broken-mug']);
  });

  it('is written by those who manage the desk, each shop for itself', async () => {
    expect(await agent.ask('PUT', '/articles/mine', { body: answer() })).toMatchObject({ status: 403 });
    const other = await (await server.openShop()).as('owner');
    expect(await other.ask('GET', '/articles/broken-mug')).toMatchObject({ status: 404 });
    expect((await other.get<Page<Article>>('/articles')).items).toEqual([]);
    expect(await ops.ask('PUT', '/articles/Bad Name', { body: answer() })).toMatchObject({ status: 400 });
  });
});
