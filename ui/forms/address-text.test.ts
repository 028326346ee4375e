import { describe, expect, it } from 'vitest';
import { addressLine, readAddress } from './address-text.ts';

describe('readAddress', () => {
  it.each([
    ['name, phone, place', '周沐阳 138 0000 6027 浙江省杭州市余杭区良渚街道古墩路 1888 号'],
    ['place first', '浙江省杭州市余杭区良渚街道古墩路1888号，周沐阳，13800006027'],
    ['with the words of a form', '收件人：周沐阳\n电话：+86 13800006027\n地址：浙江省杭州市余杭区良渚街道古墩路1888号'],
  ])('takes apart: %s', (_order, pasted) => {
    expect(readAddress(pasted)).toEqual({ name: '周沐阳', phone: '13800006027', region: '浙江省杭州市余杭区', detail: '良渚街道古墩路1888号' });
  });

  it('knows cities without a province', () => {
    expect(readAddress('上海市浦东新区张江路 1 号')).toEqual({ region: '上海市浦东新区', detail: '张江路1号' });
  });

  it('reads a fixed line', () => {
    expect(readAddress('木禾售后 0571-88992360').phone).toBe('057188992360');
  });

  it('keeps what it cannot take apart', () => {
    expect(readAddress('良渚街道古墩路1888号')).toEqual({ detail: '良渚街道古墩路1888号' });
    expect(readAddress('')).toEqual({});
  });
});

describe('addressLine', () => {
  it('leaves out what is missing', () => {
    expect(addressLine({ name: '木禾售后', detail: '杭州一号仓' })).toBe('木禾售后 · 杭州一号仓');
  });
});
