import { describe, expect, it } from 'vitest';
import { readableFields, shownFields } from './shown-fields.ts';

const fields = { reply: 'read', note: 'write', amount: 'read' } as const;

describe('fields of a form', () => {
  it('that are only read are left out while they are empty; nought is something', () => {
    expect(shownFields(fields, { amount: 0 })).toEqual({ reply: 'hidden', note: 'write', amount: 'read' });
    expect(shownFields(fields, { reply: '', amount: null })).toEqual({ reply: 'hidden', note: 'write', amount: 'hidden' });
    expect(shownFields(fields, { reply: '少退一点', amount: 3_000 })).toEqual(fields);
  });

  it('before an outcome is chosen are those that are read', () => {
    expect(readableFields(fields, ['reply', 'note', 'proof'])).toEqual({ reply: 'read', note: 'hidden', proof: 'hidden' });
  });
});
