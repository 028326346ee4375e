import type { Form } from '../../server/contracts/types.ts';

/** The form that a new step brings: a reason where an outcome asks for one, and a note. */
export function shortForm(key: string, title: { zh: string; en?: string | undefined }): Form {
  return {
    key, title: { zh: title.zh, ...(title.en ? { en: title.en } : {}) },
    schema: {
      type: 'object', additionalProperties: false, patternProperties: { '^outcome$': { type: 'string' } },
      properties: { note: { type: 'string', maxLength: 500 }, reasonText: { type: 'string', maxLength: 500 } },
    },
    ui: { 'ui:order': ['note', 'reasonText'], note: { 'ui:widget': 'textarea' }, reasonText: { 'ui:widget': 'textarea' } },
    labels: { note: { zh: '备注', en: 'Note' }, reasonText: { zh: '原因', en: 'Reason' } },
  };
}

/** A form key that the flow does not have yet: `approve`, `approve-2` … */
export function freeFormKey(taken: readonly string[], stem: string): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(key)) return key;
  }
}
