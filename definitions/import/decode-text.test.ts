import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '"订单编号","买家会员名"\r\n"1","𠮷野家，镕"\r\n'.repeat(300);

async function decode(bytes: Uint8Array, piece: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  let result = '';
  for await (const part of decodeText(pieces())) result += part;
  return result;
}

describe('decodeText', () => {
  it.each([['gb18030', iconv.encode(text, 'gb18030')], ['UTF-8', Buffer.from(text)], ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)]])(
    'reads %s, with characters cut between chunks', async (_, bytes) => {
      expect(await decode(bytes, 7)).toBe(text);
      expect(await decode(bytes, 1_000_000)).toBe(text);
    });

  it('reads a file shorter than the probe, and an empty one', async () => {
    expect(await decode(iconv.encode('标题', 'gbk'), 1)).toBe('标题');
    expect(await decode(new Uint8Array(), 1)).toBe('');
  });
});
