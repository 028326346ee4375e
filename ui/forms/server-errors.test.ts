import { describe, expect, it } from 'vitest';
import { serverErrors } from './server-errors.ts';

describe('serverErrors', () => {
  it('puts a sentence at the field that the server names', () => {
    const errors = serverErrors([{ path: '/data/lines/0/quantity', code: 'too_many', message: '最多 2 件' }]);
    expect(errors).toEqual({ lines: { 0: { quantity: { __errors: ['最多 2 件'] } } } });
  });

  it('takes paths of the form itself too', () => {
    expect(serverErrors([{ path: '/amount', code: 'x', message: '太多' }])).toEqual({ amount: { __errors: ['太多'] } });
  });
});
