import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedView, SaveView } from '../../server/contracts/types.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let supervisor: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
  supervisor = await server.shop.as('supervisor');
});
afterAll(() => server.stop());

const view = (changes: Partial<SaveView> = {}): SaveView => ({ name: '抖店退款', base: 'to_review', filter: { type: 'refund_only', channel: '抖店' }, columns: ['due', 'number', 'status', 'tags'], shared: false, ...changes });
const names = async (client: Client): Promise<string[]> => (await client.get<{ items: SavedView[] }>('/views')).items.map(({ name }) => name);

describe('a saved view', () => {
  it('keeps a list under a name, for whoever saved it', async () => {
    const id = randomUUID();

    expect(await agent.put<SavedView>(`/views/${id}`, view())).toEqual({ id, ...view(), mine: true });
    expect(await agent.put<SavedView>(`/views/${id}`, view({ name: '抖店待审' }))).toMatchObject({ name: '抖店待审' });
    expect(await names(agent)).toEqual(['抖店待审']);
    expect(await names(supervisor)).toEqual([]);
    expect(await supervisor.ask('PUT', `/views/${id}`, { body: view() })).toMatchObject({ status: 404 });
    expect(await supervisor.ask('DELETE', `/views/${id}`, {})).toMatchObject({ status: 404 });
    expect(await agent.ask('DELETE', `/views/${id}`, {})).toMatchObject({ status: 204 });
    expect(await names(agent)).toEqual([]);
  });

  it('is shared by who manages the desk, and then seen by all and changed by its owner only', async () => {
    const id = randomUUID();

    expect(await agent.ask('PUT', `/views/${randomUUID()}`, { body: view({ shared: true }) })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await supervisor.put(`/views/${id}`, view({ shared: true }));

    expect((await agent.get<{ items: SavedView[] }>('/views')).items).toEqual([{ id, ...view({ shared: true }), mine: false }]);
    expect(await agent.ask('PUT', `/views/${id}`, { body: view({ name: '我的' }) })).toMatchObject({ status: 404 });
    expect(await agent.ask('DELETE', `/views/${id}`, {})).toMatchObject({ status: 404 });
  });

  it('is refused with a column that there is not, and beyond fifty', async () => {
    expect(await agent.ask('PUT', `/views/${randomUUID()}`, { body: { ...view(), columns: ['moon'] } })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    for (let made = 0; made < 50; made += 1) await agent.put(`/views/${randomUUID()}`, view({ name: `视图 ${made}` }));
    expect(await agent.ask('PUT', `/views/${randomUUID()}`, { body: view() })).toMatchObject({ status: 409, body: { code: 'too_many_views' } });
  });
});
