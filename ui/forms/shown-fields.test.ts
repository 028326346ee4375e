import { describe, expect, it } from 'vitest';
import { readableFields, shownFields } from './shown-fields.ts';

const fields = { reply: 'read', note: 'write', failReason: 'read' } as const;
const ui = { reply: { 'ui:whenSet': true }, note: { 'ui:whenSet': true } };

describe('fields of a form', () => {
  it('that are only read and marked so are left out while they are empty', () => {
    expect(shownFields(fields, ui, {})).toEqual({ reply: 'hidden', note: 'write', failReason: 'read' });
    expect(shownFields(fields, ui, { reply: '' })).toMatchObject({ reply: 'hidden' });
    expect(shownFields(fields, ui, { reply: '少退一点' })).toEqual(fields);
  });

  it('before an outcome is chosen are those that are read', () => {
    expect(readableFields(fields, ['reply', 'note', 'proof'])).toEqual({ reply: 'read', note: 'hidden', proof: 'hidden' });
  });
});
