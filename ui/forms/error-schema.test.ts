import { describe, expect, it } from 'vitest';
import { errorSchema, serverPath } from './error-schema.ts';

describe('errorSchema', () => {
  it('puts a sentence at the field it is about', () => {
    expect(errorSchema([{ path: ['lines', '0', 'quantity'], words: '最多 2 件' }])).toEqual({ lines: { 0: { quantity: { __errors: ['最多 2 件'] } } } });
  });
});

describe('serverPath', () => {
  it('reads pointers into the request and into the form', () => {
    expect(serverPath('/data/lines/0/quantity')).toEqual(['lines', '0', 'quantity']);
    expect(serverPath('/reasonText')).toEqual(['reasonText']);
    expect(serverPath('/a~1b')).toEqual(['a/b']);
  });
});
