import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fileOf, ordersOf, problemsOf, runImport } from '../test-files.ts';

const samples = new URL('../samples/qianniu/', import.meta.url);

async function sample(name: string): Promise<Buffer> {
  return readFile(new URL(name, samples));
}

describe('the sample reports', () => {
  it('give the expected orders and problems, to the column', async () => {
    const expected = JSON.parse((await sample('expected.json')).toString()) as { orders: number; good: number; bad: number; problems: [string, string][] };

    const results = await runImport(fileOf('list', await sample('ExportOrderList.csv')), fileOf('detail', await sample('ExportOrderDetailList.csv')));

    expect(results).toHaveLength(expected.orders);
    expect(ordersOf(results)).toHaveLength(expected.good);
    expect(problemsOf(results).map((problem) => [problem.number, problem.column])).toEqual(expected.problems);
  });

  it('are the same whichever file comes first, and in UTF-8', async () => {
    const [list, detail] = [await sample('ExportOrderList.csv'), await sample('ExportOrderDetailList.csv')];
    const utf8 = (content: Buffer): Buffer => Buffer.from(`\uFEFF${iconv.decode(content, 'gbk')}`);

    const forward = await runImport(fileOf('list', list), fileOf('detail', detail));
    const backward = await runImport(fileOf('detail', utf8(detail), 97), fileOf('list', utf8(list), 4099));

    expect(backward).toEqual(forward);
  });

  it('are read in full: guards, line breaks, money, times, parcel, discount', async () => {
    const results = await runImport(fileOf('list', await sample('ExportOrderList.csv')), fileOf('detail', await sample('ExportOrderDetailList.csv')));
    const order = ordersOf(results).find((candidate) => candidate.number === '1930381555610002');

    expect(order).toEqual({
      number: '1930381555610002', channel: '淘宝', status: 'awaiting_receipt', currency: 'CNY',
      createdAt: '2026-11-14T04:04:00Z', paidAt: '2026-11-14T04:23:00Z',
      buyer: { id: 'tb882097', name: '黄敏', phone: '16245863187' },
      address: { name: '黄敏', phone: '16245863187', region: '浙江省 杭州市 西湖区', detail: '文3路101号,344室(310000)' },
      lines: [
        { id: '193038155561000200', sku: 'SKU50048', title: '无线蓝牙耳机 入耳式 降噪', spec: '规格：白', image: '', unitPrice: 19900, quantity: 1, warehouse: '', gift: false, category: '' },
        { id: '193038155561000201', sku: 'SKU66395', title: '破壁料理机 家用多功能', spec: '规格：1.75L', image: '', unitPrice: 49900, quantity: 1, warehouse: '', gift: false, category: '' },
        { id: '193038155561000202', sku: 'SKU50048', title: '无线蓝牙耳机 入耳式 降噪', spec: '规格：白', image: '', unitPrice: 19900, quantity: 1, warehouse: '', gift: false, category: '' },
      ],
      discounts: [
        { id: 'line-193038155561000200', name: '商品优惠', amount: 221, lineIds: ['193038155561000200'] },
        { id: 'line-193038155561000201', name: '商品优惠', amount: 556, lineIds: ['193038155561000201'] },
        { id: 'line-193038155561000202', name: '商品优惠', amount: 223, lineIds: ['193038155561000202'] },
      ],
      points: { used: 0, value: 0 }, freight: 0, paid: 88700,
      payments: [{ id: '1930381555610002-1', channel: 'alipay', amount: 88700, paidAt: '2026-11-14T04:23:00Z' }],
      parcels: [{ courier: '顺丰速运', trackingNo: 'SF7620117353481', lineIds: [] }],
      refunds: [],
    });
    expect(ordersOf(results).find((candidate) => candidate.number === '1930504745445005')?.remark).toBe('请尽快发货\nVIP客户，\n加急');
    expect(ordersOf(results).some((candidate) => candidate.lines.some((line) => line.gift))).toBe(true);
  });

  it('name the row as a spreadsheet counts and say what to do', async () => {
    const results = await runImport(fileOf('list', await sample('ExportOrderList.csv')), fileOf('detail', await sample('ExportOrderDetailList.csv')));

    expect(problemsOf(results)[0]).toEqual({
      ok: false, source: 'list', row: 12, line: 14, number: '1930115876439010', column: '总金额', code: 'amount_invalid',
      message: { zh: '“一百元”不是金额，请改成如 128.00 的数字', en: '"一百元" is not an amount. Write a number like 128.00' },
    });
    expect(problemsOf(results).map((problem) => problem.code).slice(0, 6)).toEqual([
      'amount_invalid', 'status_unknown', 'time_invalid', 'number_missing', 'paid_above_total', 'columns',
    ]);
  });
});

const listHeader = '订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,买家实际支付积分,订单状态,收货人姓名,订单创建时间,订单付款时间 ';
const detailHeader = '子订单编号,主订单编号,标题,价格,购买数量,买家应付货款,退款状态,退款金额';

async function importRows(list: string, detail: string, headers = { list: listHeader, detail: detailHeader }) {
  return runImport(fileOf('list', `${headers.list}\n${list}\n`), fileOf('detail', `${headers.detail}\n${detail}\n`));
}

describe('reports as they come', () => {
  const detail = '101,1,马克杯,59.00,2,110.00,没有申请退款,无退款申请';
  const paid = '1,tb1,110.00,8.00,118.00,118.00,0,交易成功,周沐阳,2026-11-12 08:37:12,2026-11-12 08:38:00';

  it('take older detail reports, keyed by the order and without amounts per line', async () => {
    const [result] = await importRows(paid, '1,马克杯,59.00,2', { list: listHeader, detail: '订单编号,标题,价格,购买数量' });

    expect(result).toMatchObject({ ok: true, order: { lines: [{ id: 'L1', quantity: 2 }], discounts: [{ id: 'order', amount: 800 }], paid: 11800 } });
  });

  it('take older order reports with fewer columns', async () => {
    const header = '订单编号,买家应付货款,总金额,买家实际支付金额,订单状态,订单创建时间';

    const [result] = await importRows('1,110.00,110.00,110.00,"买家已付款,等待卖家发货",2026/11/12 8:37', detail, { list: header, detail: detailHeader });

    expect(result).toMatchObject({ ok: true, order: { status: 'awaiting_shipment', freight: 0, createdAt: '2026-11-12T00:37:00Z' } });
  });

  it('count points at a cent each, and what the platform paid as a discount', async () => {
    const [result] = await importRows('1,tb1,110.00,8.00,118.00,112.00,500,交易成功,周,2026-11-12 08:37:12,', detail);

    expect(result).toMatchObject({ ok: true, order: { points: { used: 500, value: 500 }, paid: 11200, discounts: [{ amount: 800 }, { id: 'platform', amount: 100 }] } });
  });

  it('keep refunds that were made before', async () => {
    const refunds = '101,1,马克杯,59.00,1,59.00,退款成功,59.00\n102,1,桌布,51.00,1,51.00,退款成功,1.00';

    const [result] = await importRows(paid, refunds);

    expect(result).toMatchObject({ ok: true, order: { refunds: [{ amount: 5900, lines: [{ lineId: '101', quantity: 1 }] }, { amount: 100, lines: [] }] } });
  });

  it.each<[string, string, string, string]>([
    ['a repeated order', `${paid}\n${paid}`, detail, 'number_repeated'],
    ['an order number that a spreadsheet has rounded', paid.replace('1,', '1.93067E+15,'), detail, 'number_rounded'],
    ['an order without lines', paid, detail.replace('101,1', '101,2'), 'lines_missing'],
    ['lines that do not make up the goods', paid, detail.replace('110.00', '109.00'), 'goods_mismatch'],
    ['goods and freight that do not make up the total', paid.replace('110.00', '100.00'), detail, 'total_mismatch'],
    ['money on an unpaid order', paid.replace('交易成功', '等待买家付款'), detail, 'amounts_mismatch'],
    ['a line dearer than its price', paid, detail.replace('59.00', '50.00'), 'payable_above_price'],
    ['a quantity of nothing', paid, detail.replace(',2,', ',0,'), 'quantity_invalid'],
    ['a detail cut short', paid, '101,1,马克杯', 'columns'],
    ['a row that has grown, as by a comma in an unquoted cell', `${paid},x`, detail, 'columns'],
  ])('report %s', async (_, list, lines, code) => {
    expect(problemsOf(await importRows(list, lines)).map((problem) => problem.code)).toEqual([code]);
  });

  it('take empty cells beyond the header', async () => {
    expect(ordersOf(await importRows(`${paid},,`, detail))).toHaveLength(1);
  });

  it('report a broken detail at its own row, for its order', async () => {
    const [problem] = problemsOf(await importRows(paid, `101,1,杯,五十九,2,110.00,,`));

    expect(problem).toMatchObject({ source: 'detail', row: 2, number: '1', column: '价格', code: 'amount_invalid' });
  });

  it('stop at a quote without its pair, with what could be read', async () => {
    const results = await importRows(`${paid}\n"2,tb2,`, detail);

    expect(ordersOf(results)).toHaveLength(1);
    expect(problemsOf(results)).toMatchObject([{ source: 'list', row: 3, code: 'csv_broken' }]);
  });
});
