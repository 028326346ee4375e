import pino from 'pino';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../contracts/types.ts';
import { loadFlows, type ShippedFlow } from '../../definitions/flows/index.ts';
import { readShopTypes } from '../../definitions/store/shop-types.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { createClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import type { Services } from '../http/services.ts';
import { installFlows } from '../install/flows.ts';
import { createFlowService } from './flows.ts';

let db: TestDatabase;
let flows: Services['flows'];
const shipped = loadFlows();
const refundOnly = shipped.find((flow) => flow.key === 'refund-only') as ShippedFlow;
beforeAll(async () => {
  db = await openTestDatabase();
  const { engine } = createEngine(db.store, createClock(0, () => Date.parse(NOON)), pino({ level: 'silent' }));
  flows = createFlowService({ store: db.store, engine });
});
afterAll(() => db.close());

/** One person may publish alone: who must approve what moves money is another test's matter. */
async function installed(): Promise<TestShop> {
  const shop = await createShop(db.store);
  await db.store.db()('shop').where({ shop_id: shop.shopId }).update({ four_eyes: 'never' });
  await installFlows(db.store, shop.shopId, '系统', NOON);
  return shop;
}

describe('installing the shipped flows', () => {
  test('a new shop gets every one, called flows before those that call them', async () => {
    const shop = await createShop(db.store);
    expect(await installFlows(db.store, shop.shopId, '系统', NOON)).toEqual(shipped.map((flow) => flow.key));
    const { items } = await flows.list(shop.as('ops'));
    expect(items.find((flow) => flow.key === 'refund-only')).toEqual({
      key: 'refund-only', label: refundOnly.label, type: 'refund_only', ticketType: refundOnly.ticketType, version: 1, publishedAt: NOON, publishedBy: '系统', running: 0, stuck: 0, stopped: null, draft: null,
    });
  });

  test('a second time changes nothing', async () => {
    const shop = await installed();
    expect(await installFlows(db.store, shop.shopId, '系统', NOON)).toEqual([]);
    expect((await flows.read(shop.as('ops'), 'refund-only')).versions).toHaveLength(1);
  });

  test('a newer program brings a new version, unless the shop has changed the flow', async () => {
    const newer = shipped.map((flow) => (flow.key === 'refund-only' ? { ...flow, xml: renamed(flow.xml) } : flow));
    const shop = await installed();
    expect(await installFlows(db.store, shop.shopId, '系统', NOON, newer)).toEqual(['refund-only']);
    const changed = await installed();
    await flows.publish(changed.as('ops'), 'refund-only', { xml: renamed(refundOnly.xml, '我们的退款') }, {});
    expect(await installFlows(db.store, changed.shopId, '系统', NOON, newer)).toEqual([]);
  });

  test('a flow that breaks a publish rule is not shipped', async () => {
    const shop = await createShop(db.store);
    const lonely = shipped.filter((flow) => flow.key === 'refund-only');
    await expect(installFlows(db.store, shop.shopId, '系统', NOON, lonely)).rejects.toThrow('pay-refund');
    expect((await flows.list(shop.as('ops'))).items).toEqual([]);
  });
});

describe('publishing', () => {
  test('a change becomes the next version with the forms of the live one; the old version stays to be read', async () => {
    const shop = await installed();
    const xml = renamed(refundOnly.xml);
    expect(await flows.publish(shop.as('ops'), 'refund-only', { xml, note: '改名' }, {})).toEqual({ version: 2 });
    const detail = await flows.read(shop.as('ops'), 'refund-only');
    expect(detail).toMatchObject({ version: 2, label: { zh: '快速退款' }, publishedBy: '郑晓' });
    expect(detail.versions.map(({ version, state, note }) => ({ version, state, note }))).toEqual([{ version: 2, state: 'published', note: '改名' }, { version: 1, state: 'retired', note: 'shipped' }]);
    expect(await flows.xml(shop.as('ops'), 'refund-only', 1)).toContain('name="仅退款"');
    expect(await flows.xml(shop.as('ops'), 'refund-only', 2)).toContain('name="快速退款"');
    expect(await flows.forms(shop.as('ops'), 'refund-only', 2)).toEqual(await flows.forms(shop.as('ops'), 'refund-only', 1));
  });

  test('the same again stays the same version; changed forms alone are a change', async () => {
    const shop = await installed();
    expect(await flows.publish(shop.as('ops'), 'refund-only', { xml: refundOnly.xml }, {})).toEqual({ version: 1 });
    const forms = refundOnly.forms.map((form) => ({ ...form, title: { ...form.title, zh: `${form.title.zh}！` } })) as Form[];
    expect(await flows.publish(shop.as('ops'), 'refund-only', { xml: refundOnly.xml, forms }, {})).toEqual({ version: 2 });
  });

  test('one idempotency key publishes once, whatever was published since', async () => {
    const shop = await installed();
    const once = { idempotencyKey: 'k1' };
    expect(await flows.publish(shop.as('ops'), 'refund-only', { xml: renamed(refundOnly.xml, 'A') }, once)).toEqual({ version: 2 });
    await flows.publish(shop.as('ops'), 'refund-only', { xml: renamed(refundOnly.xml, 'B') }, {});
    expect(await flows.publish(shop.as('ops'), 'refund-only', { xml: renamed(refundOnly.xml, 'A') }, once)).toEqual({ version: 2 });
  });

  test('a flow of a new name runs tickets of a type of that name, once it says what they may do', async () => {
    const shop = await installed();
    const xml = refundOnly.xml.replaceAll('id="refund-only"', 'id="gift-refund"').replaceAll('bpmnElement="refund-only"', 'bpmnElement="gift-refund"');
    const draft = { xml, forms: refundOnly.forms as Form[] };
    const codes = async (): Promise<string[]> => (await readShopTypes(db.store, shop.shopId)).map(({ code }) => code);
    expect(await flows.publish(shop.as('ops'), 'gift-refund', draft, {})).toEqual({ version: 1 });
    expect(await codes()).not.toContain('gift_refund');
    const ticketType = { ...refundOnly.ticketType!, window: 'gift' };
    expect(await flows.publish(shop.as('ops'), 'gift-refund', { ...draft, ticketType }, {})).toEqual({ version: 1 });
    expect(await codes()).toContain('gift_refund');
    expect(await flows.read(shop.as('ops'), 'gift-refund')).toMatchObject({ type: 'gift_refund', ticketType });
  });

  test.each<[string, (xml: string) => { xml: string; forms?: Form[] }, { path: string; code: string }]>([
    ['XML that is none', () => ({ xml: '<bpmn' }), { path: '', code: 'xml-invalid' }],
    ['a service that does not exist', (xml) => ({ xml: xml.replace('reflow:service="stop-shipment"', 'reflow:service="no-such"') }), { path: 'stopShipment', code: 'service-unknown' }],
    ['a form that is not there', (xml) => ({ xml, forms: [] }), { path: 'review', code: 'form-unknown' }],
    ['a group that does not exist', (xml) => ({ xml: xml.replace('<reflow:people roles="warehouse" />', '<reflow:people groups="moon" />') }), { path: 'confirmIntercept', code: 'people-unknown' }],
    ['the process of another flow', (xml) => ({ xml: xml.replaceAll('"refund-only"', '"other"') }), { path: 'other', code: 'key-differs' }],
    ['a form whose schema does not compile', (xml) => ({ xml, forms: [...refundOnly.forms, { ...refundOnly.forms[0], key: 'broken', schema: { type: 'nonsense' } }] as Form[] }), { path: 'broken', code: 'form-schema' }],
    ['one form twice', (xml) => ({ xml, forms: [...refundOnly.forms, refundOnly.forms[0]] as Form[] }), { path: refundOnly.forms[0]?.key ?? '', code: 'form-twice' }],
  ])('%s is refused by the step that is wrong, and nothing is stored', async (_, spoil, { path, code }) => {
    const shop = await installed();
    const refused = await flows.publish(shop.as('ops'), 'refund-only', spoil(refundOnly.xml), {}).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'flow_invalid' });
    const { errors } = refused as { errors: { path: string; code: string }[] };
    expect(errors.map((error) => ({ path: error.path, code: error.code }))).toContainEqual({ path, code });
    expect((await flows.read(shop.as('ops'), 'refund-only')).version).toBe(1);
  });
});

describe('reading', () => {
  test('flows, versions, and what other shops have, that do not exist', async () => {
    const shop = await installed();
    const other = await createShop(db.store);
    await expect(flows.read(other.as('ops'), 'refund-only')).rejects.toMatchObject({ code: 'not_found' });
    await expect(flows.xml(shop.as('ops'), 'refund-only', 2)).rejects.toMatchObject({ code: 'not_found' });
    await expect(flows.forms(other.as('ops'), 'refund-only', 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('running and stuck tickets are counted by flow and version', async () => {
    const shop = await installed();
    await ticket(shop, { open: true });
    await ticket(shop, { open: true, incidents: 2 });
    await ticket(shop, { open: false });
    const { running, stuck, versions } = await flows.read(shop.as('ops'), 'refund-only');
    expect({ running, stuck, version: versions[0]?.running }).toEqual({ running: 2, stuck: 1, version: 2 });
  });
});

function renamed(xml: string, name = '快速退款'): string {
  return xml.replace('name="仅退款"', `name="${name}"`);
}

async function ticket(shop: TestShop, { open, incidents = 0 }: { open: boolean; incidents?: number }): Promise<void> {
  const ids = { shop_id: shop.shopId, ticket_id: uuid() };
  const order = uuid();
  const rest = { channel: 'own', status: 'x', buyer_id: 'b', buyer_name: 'b', buyer_phone: '', currency: 'CNY' };
  await db.store.db()('orders').insert({ ...rest, shop_id: shop.shopId, order_id: order, number: order, paid: 0, document: '{}', hash: '', placed_at: NOON, created_at: NOON, updated_at: NOON });
  await db.store.db()('ticket').insert({
    ...rest, ...ids, number: order, type: 'refund_only', flow_key: 'refund-only', flow_version: 1, status_group: 'in_progress', is_open: open, version: 1, order_id: order,
    order_number: order, reason: 'r', requested: 0, refunded: 0, summary: '{}', grp: '', tags: [], policy_version: 1, next_seq: 1, applied_at: NOON, updated_at: NOON,
  });
  for (let n = 0; n < incidents; n += 1) {
    await db.store.db()('incident').insert({ ...ids, incident_id: uuid(), element: 'pay', code: 'x', message: 'x', state: 'open', opened_at: NOON, data: '{}' });
  }
}
