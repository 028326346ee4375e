import type { Page } from 'playwright-core';
import type { StaffRole, TestServer } from '../helpers/server.ts';
import { bought, hoursOn, photoOf, request, type Bought, type Request } from './request.ts';

/** One picture: who sees what of which request. */
export interface RowPicture {
  row: string;
  who: StaffRole | 'buyer';
  phone?: true;
  /** Brings a request as far as the picture shows it. */
  play(server: TestServer): Promise<Request>;
  /** Where to look; absent: the request's own page. */
  path?(request: Request): string;
  /** What is done on the page first. */
  act?(page: Page): Promise<void>;
  /** Words that the picture must show. */
  sees: string;
}

const HANGZHOU = { id: 'hangzhou', label: '杭州一号仓', name: '木禾售后', phone: '0571-88001888', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: '杭州一号仓' };
const mugs: Bought = { goods: [['mug', 3], ['cloth', 1]], discount: { name: '满 300 减 30', amount: 3000 }, points: 500, freight: 1200 };
const oneMugOf = [{ lineId: 'L1', quantity: 1 }];
const twoMugs = [{ lineId: 'L1', quantity: 2 }];
const allGood = (good: number) => ({ inspection: [{ lineId: 'L1', good, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' }] });
const press = (name: string) => async (page: Page): Promise<void> => page.getByRole('button', { name }).first().click();

/** A return of two mugs that the shop has approved. */
async function returning(server: TestServer): Promise<Request> {
  const way = await request(server, await bought(server, mugs), { type: 'return_refund', reason: 'quality', lines: twoMugs, note: '两只杯口都有磕碰。' });
  await way.says('agent', 'review', 'approve', { reply: '给你添麻烦了，运费我们出。' });
  return way;
}

async function sentBack(server: TestServer, way: Request, trackingNo: string, freight?: number): Promise<void> {
  await way.says('buyer', 'shipBack', 'ship_back', { courier: '中通快递', trackingNo, ...(freight === undefined ? {} : { freight }) });
  await way.waitsAt('receive');
  for (const state of ['1', '0', '5']) await server.outside.parcel(trackingNo, state);
}

async function delivered(server: TestServer, way: Request, trackingNo: string, freight?: number): Promise<void> {
  await sentBack(server, way, trackingNo, freight);
  await server.outside.parcel(trackingNo, '3');
  await way.waitsAt('inspect');
}

async function repairApproved(server: TestServer): Promise<Request> {
  const way = await request(server, await bought(server, { goods: [['lamp', 1]], status: 'completed', age: 30 * 24 }), { type: 'repair', reason: 'broken_in_use', note: '按开关没反应，换灯泡也不亮。' });
  await way.says('buyer', 'describe', 'submit', {
    product: '北欧可调光落地灯', serialNumber: 'LD-2607-0412', condition: '外观完好，没拆过', faultText: '不亮，开关没反应', photos: [await photoOf(way.buyer)],
    address: { name: '周沐阳', phone: '13800006027', region: '浙江省 杭州市 西湖区', detail: '文三路 90 号 2 幢 601' }, wishedAt: hoursOn(server, 30),
  });
  await way.says('supervisor', 'approve', 'warranty', { qualityRequirement: '通电十分钟不断电' });
  return way;
}

async function dispatched(server: TestServer): Promise<Request> {
  const way = await repairApproved(server);
  await way.says('agent', 'dispatch', 'quick', { crew: '杭州一组', plannedFrom: hoursOn(server, 30), plannedTo: hoursOn(server, 32), parts: [{ name: 'LED 驱动', sku: 'DR-24', quantity: 1 }] });
  await way.says('buyer', 'appointment', 'confirm');
  await way.waitsAt('accept');
  return way;
}

/** One picture for each row of the table in docs/after-sale.md. The last one moves the clock. */
export const rows: RowPicture[] = [
  {
    row: 'M01', who: 'buyer', phone: true, sees: '质量问题',
    play: async (server) => request(server, await bought(server, { ...mugs, status: 'completed', age: 14 * 24 }), { type: 'price_protection', reason: 'price_dropped', amount: 1000, evidence: [], lines: [{ lineId: 'L2', quantity: 1 }] }),
    path: (way) => `/b/muhe/apply/${way.order.number}/L1`,
    async act(page) {
      await page.getByText('退货退款', { exact: true }).click();
      await page.getByText('请选择').first().click();
    },
  },
  { row: 'M02', who: 'agent', sees: '这一行实付', play: async (server) => request(server, await bought(server, mugs), { type: 'return_refund', reason: 'quality', lines: [{ lineId: 'L1', quantity: 3 }], note: '三只都有磕碰。' }) },
  {
    row: 'M03', who: 'buyer', phone: true, sees: '金额怎么来的',
    play: async (server) => {
      const order = await bought(server, mugs);
      const way = await request(server, order, { type: 'refund_only', reason: 'quality', lines: oneMugOf });
      await way.says('agent', 'review', 'approve');
      await way.reaches('completed');
      return way;
    },
    path: (way) => `/b/muhe/apply/${way.order.number}/L1`,
    act: async (page) => page.getByText('仅退款', { exact: true }).click(),
  },
  {
    row: 'M04', who: 'agent', sees: '寄回运费',
    async play(server) {
      const way = await returning(server);
      await delivered(server, way, 'ZT7784221093161', 1300);
      await way.says('warehouse', 'inspect', 'pass', allGood(2));
      await way.reaches('completed');
      return way;
    },
  },
  {
    row: 'M05', who: 'supervisor', sees: '批准',
    async play(server) {
      const way = await request(server, await bought(server, { goods: [['officeChair', 1]], freight: 5000 }), { type: 'return_refund', reason: 'quality', note: '气杆升不起来。' });
      await way.says('agent', 'review', 'approve', { reply: '先给你办，主管批准后寄回。' });
      await way.waitsAt('superviseRefund');
      return way;
    },
  },
  {
    row: 'M06', who: 'agent', sees: '已完成',
    async play(server) {
      const way = await request(server, await bought(server, { ...mugs, giftCard: 20000 }), { type: 'refund_only', reason: 'quality', lines: twoMugs, note: '杯口掉釉，磨嘴。' });
      await way.says('agent', 'review', 'approve');
      await way.reaches('completed');
      return way;
    },
  },
  {
    row: 'M07', who: 'agent', sees: '已完成',
    async play(server) {
      const way = await request(server, await bought(server, { goods: [['glass', 1]] }), { type: 'refund_only', reason: 'damaged', note: '六只碎了四只，不敢用。' });
      await way.says('agent', 'review', 'approve', { writeOff: true });
      await way.reaches('completed');
      return way;
    },
  },
  {
    row: 'M08', who: 'agent', sees: '告诉买家改申请',
    async play(server) {
      const order = await bought(server, { goods: [['shelf', 1]], status: 'awaiting_shipment', age: 20, freight: 1000 });
      await server.outside.shipment(server.shop.id, order.number, 'left');
      const way = await request(server, order, { type: 'refund_only', reason: 'not_wanted', received: undefined, evidence: [] });
      await way.waitsAt('tellBuyer');
      return way;
    },
  },
  {
    row: 'M09', who: 'buyer', phone: true, sees: '卖家给了新方案',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'refund_only', reason: 'poor_workmanship', note: '杯底有毛刺。' });
      await way.says('agent', 'review', 'offer', { offerKind: 'amount', amount: 3000, reply: '不影响使用，先退 30 元可以吗？' });
      await way.waitsAt('considerOffer');
      return way;
    },
  },
  { row: 'M10', who: 'buyer', phone: true, sees: '寄到这里', play: returning },
  { row: 'M11', who: 'buyer', phone: true, sees: '取件地址', play: returning, act: press('预约上门取件') },
  {
    row: 'M12', who: 'buyer', phone: true, sees: '寄回的包裹',
    async play(server) {
      const way = await returning(server);
      await sentBack(server, way, 'ZT7784221093172');
      return way;
    },
    act: async (page) => page.getByText('寄回的包裹').evaluate((title) => title.scrollIntoView({ block: 'center' })),
  },
  {
    row: 'M13', who: 'warehouse', phone: true, sees: '入库单',
    async play(server) {
      const way = await request(server, await bought(server, { goods: [['fan', 1]] }), { type: 'return_refund', reason: 'quality', note: '转速忽高忽低。' });
      await way.says('supervisor', 'review', 'approve', { returnAddress: HANGZHOU });
      await way.says('buyer', 'shipBack', 'ship_back', { courier: '顺丰速运', trackingNo: 'SF2793336797561' });
      await way.says('warehouse', 'receive', 'sign');
      await way.waitsAt('inboundByHand');
      return way;
    },
  },
  {
    row: 'M14', who: 'buyer', phone: true, sees: '去付款 ¥20.00',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'exchange', reason: 'quality', lines: twoMugs, replacement: [{ lineId: 'L1', sku: 'MH-CUP-500' }] });
      await way.says('agent', 'review', 'approve');
      await way.says('buyer', 'considerOffer', 'accept_offer');
      await delivered(server, way, 'ZT7784221093183');
      await way.says('warehouse', 'inspect', 'pass', allGood(2));
      await way.waitsAt('payNow');
      return way;
    },
  },
  {
    row: 'M15', who: 'buyer', phone: true, sees: '确认收货',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'resend_goods', reason: 'missing', note: '盒子里只有两只。' });
      await way.says('agent', 'review', 'approve');
      await server.outside.ship(await way.documentNo());
      await way.waitsAt('confirm');
      return way;
    },
  },
  {
    row: 'M16', who: 'buyer', phone: true, sees: '打开发票',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'resend_invoice', reason: 'invoice_missing', lines: [], evidence: [] });
      await way.says('agent', 'review', 'approve', { invoice: { title: '杭州木禾设计有限公司', taxNumber: '91330100MA2CDXYZ3P' } });
      await way.waitsAt('awaitInvoice');
      const asked = (await server.outside.ledger()).shop.findLast(({ externalId }) => externalId.startsWith(way.id));
      await server.outside.issueInvoice(String(asked?.result.invoiceNo));
      await way.waitsAt('confirm');
      return way;
    },
  },
  {
    row: 'M17', who: 'technician', phone: true, sees: '维修记录',
    async play(server) {
      const way = await dispatched(server);
      await way.says('technician', 'accept', 'accept');
      await way.waitsAt('execute');
      return way;
    },
  },
  { row: 'M18', who: 'agent', sees: '接单', play: dispatched },
  {
    row: 'M19', who: 'platform', sees: '平台裁决',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'refund_only', reason: 'quality', lines: twoMugs, note: '杯口掉釉，磨嘴。' });
      await way.says('agent', 'review', 'reject', { rejectCode: 'no_evidence', reasonText: '照片看不清是不是掉釉。' });
      await way.says('buyer', 'change', 'escalate');
      await way.says('buyer', 'buyerEvidence', 'submit', { note: '开箱时就有，照片是当天拍的。', evidence: [await photoOf(way.buyer)] });
      await way.says('agent', 'shopEvidence', 'submit', { note: '出库前拍过照，没有掉釉。' });
      await way.waitsAt('rule');
      return way;
    },
  },
  {
    row: 'M20', who: 'agent', sees: '无货怎么办',
    async play(server) {
      await server.outside.stock(server.shop.id, 'MH-PAN-26', 0);
      const way = await request(server, await bought(server, { goods: [['pan', 1]], status: 'awaiting_shipment', age: 11 }), { type: 'out_of_stock', reason: 'stock_short', received: undefined, note: '库房盘点没有这款了。' }, 'agent');
      await way.waitsAt('choose');
      return way;
    },
  },
  {
    row: 'M21', who: 'agent', sees: '处理异常订单',
    async play(server) {
      const way = await request(server, await bought(server, { goods: [['teapot', 1]], status: 'awaiting_shipment', age: 9 }), { type: 'abnormal_order', reason: 'outside_area', received: undefined, note: '常用快递到不了这个地址。' }, 'agent');
      await way.waitsAt('decide');
      return way;
    },
  },
  {
    row: 'M22', who: 'agent', sees: '到时限',
    async play(server) {
      const way = await request(server, await bought(server, mugs), { type: 'return_refund', reason: 'not_wanted', lines: twoMugs, evidence: [] });
      await way.waitsAt('review');
      await server.advance('P2D');
      await way.waitsAt('shipBack');
      return way;
    },
  },
];
