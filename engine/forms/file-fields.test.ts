/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import { describe, expect, it } from 'vitest';
import { acceptedTypes, demandFiles, fileFields, mostBytes } from './file-fields.ts';

const list = { type: 'array', maxItems: 6, items: { type: 'string', format: 'file' } };
const form = { schema: { properties: { note: { type: 'string' }, photos: list, scan: { type: 'string', format: 'file' } }, required: ['note'] }, ui: { photos: { 'ui:files': { kinds: ['picture' as const], maxMb: 2, byReason: true } } } };

describe('fields that hold files', () => {
  it('are told by their format, with what they take', () => {
    const [photos, scan] = fileFields(form);
    expect([photos?.code, scan?.code]).toEqual(['photos', 'scan']);
    expect([acceptedTypes(photos!.rule).includes('video/mp4'), acceptedTypes(scan!.rule).includes('video/mp4')]).toEqual([false, true]);
    expect([mostBytes(photos!.rule), mostBytes(scan!.rule)]).toEqual([2 * 1024 * 1024, 10 * 1024 * 1024]);
  });

  it('are demanded as the policy asks, only where a field leaves it to the policy and the step fills it', () => {
    expect(demandFiles(form, 0, () => true)).toBe(form);
    expect(demandFiles(form, 2, () => false)).toBe(form);
    expect(demandFiles(form, 2, () => true).schema).toEqual({ properties: { ...form.schema.properties, photos: { ...list, minItems: 2 } }, required: ['note', 'photos'] });
  });

  it('are demanded with the outcomes that show them', () => {
    const shown = { ...form, ui: { photos: { ...form.ui.photos, 'ui:outcomes': ['submit'] } } };
    expect(demandFiles(shown, 1, () => true).schema).toMatchObject({ required: ['note'], allOf: [{ if: { properties: { outcome: { enum: ['submit'] } } }, then: { required: ['photos'] } }] });
  });
});
