import { describe, expect, it } from 'vitest';
import { bindingName } from './use-keys.ts';

describe('bindingName', () => {
  it('does not mind caps lock', () => {
    expect(bindingName({ key: 'J', shiftKey: false })).toBe('j');
  });

  it('names shift with letters only', () => {
    expect(bindingName({ key: 'J', shiftKey: true })).toBe('Shift+j');
    expect(bindingName({ key: '?', shiftKey: true })).toBe('?');
    expect(bindingName({ key: 'Enter', shiftKey: false })).toBe('Enter');
  });
});
