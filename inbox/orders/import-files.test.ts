import { describe, expect, it } from 'vitest';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { addImportFiles } from './import-files.ts';

const text = wholeText('zh-CN');
const file = (name: string, size = 1000) => ({ name, size });

describe('addImportFiles', () => {
  it('takes both reports of an export together', () => {
    expect(addImportFiles([file('ExportOrderList.csv')], [file('ExportOrderDetailList.csv')], text)).toEqual({
      files: [file('ExportOrderList.csv'), file('ExportOrderDetailList.csv')], problems: [],
    });
  });

  it('refuses what it cannot read, by name', () => {
    expect(addImportFiles([], [file('订单.xlsx'), file('orders.JSON')], text)).toEqual({ files: [file('orders.JSON')], problems: ['订单.xlsx 没有加入：只收 CSV 和 JSON'] });
  });

  it('refuses a file above the limit', () => {
    expect(addImportFiles([], [file('a.csv', 21 * 1024 * 1024)], text).problems).toEqual(['a.csv 没有加入：超过 20 MB，请分成几个文件']);
  });

  it('replaces a file that is chosen again', () => {
    expect(addImportFiles([file('a.csv', 1)], [file('a.csv', 2)], text).files).toEqual([file('a.csv', 2)]);
  });

  it('takes two at most', () => {
    const { files, problems } = addImportFiles([], [file('a.csv'), file('b.csv'), file('c.csv')], text);
    expect(files).toHaveLength(2);
    expect(problems).toEqual(['一次最多 2 个文件，多出的没有加入']);
  });
});
