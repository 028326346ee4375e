import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contracts } from '../../server/contracts/index.ts';
import type { Contract } from '../../server/contracts/contract.ts';
import { mayDo } from '../../server/auth/permissions.ts';
import { roles } from '../../server/auth/roles.ts';
import { placed } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type StaffRole, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let buyer: Client;
beforeAll(async () => {
  server = await startServer();
  buyer = await server.shop.buyer(await placed(server.key));
});
afterAll(() => server.stop());

const ID = '01890000-0000-7000-8000-000000000009';
const staffRoles = roles.filter((role): role is StaffRole => role !== 'buyer');
const guarded = contracts.filter(({ permission }) => permission !== 'public');
const desk = guarded.filter(({ permission }) => !permission.startsWith('buyer.'));
const buyers = guarded.filter(({ permission }) => permission.startsWith('buyer.'));

/** A path of this operation for something that does not exist. */
function pathOf({ path }: Contract): string {
  return path.replaceAll('{version}', '1').replaceAll('{key}', 'nothing').replaceAll(/\{\w+\}/g, ID);
}

function ask(client: Client, contract: Contract, headers?: Record<string, string>): ReturnType<Client['ask']> {
  return client.ask(contract.method.toUpperCase(), pathOf(contract), headers ? { headers } : {});
}

describe('without a right, nothing', () => {
  it.each(staffRoles)('the role %s is refused each operation that its rights do not name, and only those', async (role) => {
    const client = await server.shop.as(role);
    const without = desk.filter(({ permission }) => !mayDo({ kind: 'user', roles: [role] }, permission as never));

    for (const contract of without) {
      expect({ id: contract.id, ...(await ask(client, contract)) }, `${role} ${contract.id}`).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect(without.length).toBeLessThan(desk.length);
  });

  it('nobody who is not signed in gets past the door of any operation', async () => {
    for (const contract of guarded) {
      expect(await ask(server.stranger, contract), contract.id).toMatchObject({ status: 401, body: { code: 'sign_in_required' } });
    }
  });

  it('the cookie of a buyer opens nothing of the desk, and the desk\'s cookie nothing of the buyers', async () => {
    const owner = await server.shop.as('owner');

    for (const contract of desk) expect((await ask(buyer, contract)).status, contract.id).toBe(401);
    for (const contract of buyers) expect((await ask(owner, contract)).status, contract.id).toBe(401);
  });

  it('an API key does nothing in a buyer\'s name', async () => {
    for (const contract of buyers) expect(await ask(server.key, contract), contract.id).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});

describe('a foreign page that makes a browser send its cookie', () => {
  it('changes nothing at the desk, because it cannot send the header', async () => {
    const owner = await server.shop.as('owner');
    for (const contract of desk.filter(({ method }) => method !== 'get')) {
      expect(await ask(owner, contract, { 'x-reflow': '' }), contract.id).toMatchObject({ status: 403, body: { code: 'csrf_header_missing' } });
    }
  });

  it('changes nothing in a buyer\'s pages', async () => {
    for (const contract of buyers.filter(({ method }) => method !== 'get')) {
      expect(await ask(buyer, contract, { 'x-reflow': '' }), contract.id).toMatchObject({ status: 403, body: { code: 'csrf_header_missing' } });
    }
  });

  it('signs nobody out', async () => {
    const agent = await server.shop.as('agent');

    expect(await agent.ask('DELETE', '/session', { headers: { 'x-reflow': '' } })).toMatchObject({ status: 403, body: { code: 'csrf_header_missing' } });
    expect((await agent.ask('GET', '/session')).status).toBe(200);
  });
});
