import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashApiKey, makeApiKey, readApiKey } from './api-keys.ts';
import { readBuyerLink, signBuyerLink } from './buyer-link.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { keyPermissions, mayDo, permissions, rolePermissions } from './permissions.ts';
import { roles } from './roles.ts';

const shopId = '01890000-0000-7000-8000-000000000001';
const link = { shopId, orderNumber: 'O-1', expiresAt: '2026-11-23T00:00:00.000Z' };

test('a password is right or wrong, and wrong for nobody', async () => {
  const hash = await hashPassword('reflow-demo');

  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await verifyPassword(hash, 'reflow-demo')).toBe(true);
  expect(await verifyPassword(hash, 'reflow-dem0')).toBe(false);
  expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false);
});

test('a key of ours names its shop and is stored as a hash; any other text is looked up by hash alone', () => {
  const { key, hash } = makeApiKey(shopId);

  expect(readApiKey(key)).toEqual({ hash, shopId });
  expect(hash).not.toContain(key);
  expect(readApiKey('secret')).toEqual({ hash: hashApiKey('secret'), shopId: undefined });
  expect(makeApiKey(shopId).key).not.toBe(key);
});

test('a buyer link says what was signed, until it expires', () => {
  const token = signBuyerLink('secret', link);

  expect(readBuyerLink('secret', token, '2026-11-22T23:59:59Z')).toEqual(link);
  expect(readBuyerLink('secret', token, '2026-11-23T00:00:00Z')).toBeUndefined();
  expect(readBuyerLink('another', token, '2026-11-22T00:00:00Z')).toBeUndefined();
});

test('a buyer link with anything changed, cut or added is worth nothing', () => {
  const token = signBuyerLink('secret', link);
  fc.assert(fc.property(fc.nat(token.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, put) => {
    fc.pre(token[at] !== put);
    expect(readBuyerLink('secret', token.slice(0, at) + put + token.slice(at + 1), '2026-11-22T00:00:00Z')).toBeUndefined();
  }), { examples: [[token.length - 1, ` ${token.at(-1)}`]] });
});

test('every role of the list has its permissions, and only known ones', () => {
  expect(Object.keys(rolePermissions).toSorted()).toEqual([...roles].toSorted());
  for (const list of Object.values(rolePermissions)) expect(permissions).toEqual(expect.arrayContaining([...list]));
});

test('each permission is held by some role', () => {
  const held = new Set(Object.values(rolePermissions).flat());

  expect(permissions.filter((permission) => !held.has(permission))).toEqual([]);
});

test('buyers and the desk share no permission, and a buyer\'s role gives a person of the shop none', () => {
  expect(rolePermissions.buyer.filter((permission) => rolePermissions.owner.includes(permission))).toEqual([]);
  expect(mayDo({ kind: 'user', roles: ['buyer'] }, 'buyer.read')).toBe(false);
  expect(mayDo({ kind: 'buyer', roles: ['owner'] }, 'tickets.read')).toBe(false);
});

test.each([
  ['warehouse', 'flows.publish'], ['warehouse', 'tickets.withdraw'], ['warehouse', 'buyers.contact'], ['agent', 'tickets.reassign'],
  ['agent', 'flows.publish'], ['technician', 'orders.read'], ['platform', 'tickets.open'], ['developer', 'tickets.message'],
  ['ops', 'work.complete'], ['finance', 'incidents.retry'],
] as const)('%s may not %s', (role, permission) => {
  expect(mayDo({ kind: 'user', roles: [role] }, permission)).toBe(false);
});

test('several roles add up', () => {
  expect(mayDo({ kind: 'user', roles: ['warehouse', 'ops'] }, 'flows.publish')).toBe(true);
});

test('a key does what the shop\'s system needs, and is never a person or a buyer', () => {
  expect(keyPermissions).toContain('orders.write');
  expect(mayDo({ kind: 'key', roles: [] }, 'session.read')).toBe(false);
  expect(mayDo({ kind: 'key', roles: [] }, 'buyer.read')).toBe(false);
});
