import { describe, expect, it } from 'vitest';
import { fileOf, problemsOf, runImport } from './test-files.ts';

const list = '订单编号,买家应付货款,总金额,买家实际支付金额,订单状态,订单创建时间\n';
const detail = '主订单编号,标题,价格,购买数量\n';

async function codes(...files: [string, string][]): Promise<[string, string, string][]> {
  const results = await runImport(...files.map(([name, content]) => fileOf(name, content)));
  return problemsOf(results).map((problem) => [problem.source, problem.code, problem.column]);
}

describe('importOrders', () => {
  it('says which of the two reports is missing', async () => {
    expect(await codes(['a.csv', list])).toEqual([['a.csv', 'detail_missing', '']]);
    expect(await codes(['b.csv', detail])).toEqual([['b.csv', 'list_missing', '']]);
  });

  it('says which column a report lacks', async () => {
    expect(await codes(['a.csv', list.replace('订单状态,', '')], ['b.csv', detail])).toEqual([['a.csv', 'headers_missing', '订单状态'], ['b.csv', 'list_missing', '']]);
  });

  it('refuses what it does not know', async () => {
    expect(await codes(['photo.jpg', '\u0000\u0001'], ['empty', ''])).toEqual([['photo.jpg', 'format_unknown', ''], ['empty', 'format_unknown', '']]);
  });

  it('finds nothing in empty reports', async () => {
    expect(await codes(['a.csv', list], ['b.csv', detail])).toEqual([]);
  });
});
