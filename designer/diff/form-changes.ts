import type { Form } from '../../server/contracts/types.ts';

/** How a form differs: fields by their code. */
export interface FormChange { key: string; title: Form['title']; kind: 'added' | 'removed' | 'changed'; added: string[]; removed: string[]; changed: string[] }

/** What differs between the forms of two versions, in the order of the newer one. */
export function formChanges(before: readonly Form[], after: readonly Form[]): FormChange[] {
  const was = new Map(before.map((form) => [form.key, form]));
  const now = new Set(after.map(({ key }) => key));
  const changes = after.flatMap((form): FormChange[] => {
    const old = was.get(form.key);
    if (!old) return [{ key: form.key, title: form.title, kind: 'added', added: [], removed: [], changed: [] }];
    if (JSON.stringify(old) === JSON.stringify(form)) return [];
    const [had, has] = [fieldsOf(old), fieldsOf(form)];
    return [{
      key: form.key, title: form.title, kind: 'changed',
      added: [...has.keys()].filter((code) => !had.has(code)), removed: [...had.keys()].filter((code) => !has.has(code)),
      changed: [...has].filter(([code, said]) => had.has(code) && had.get(code) !== said).map(([code]) => code),
    }];
  });
  return [...changes, ...before.filter(({ key }) => !now.has(key)).map((form): FormChange => ({ key: form.key, title: form.title, kind: 'removed', added: [], removed: [], changed: [] }))];
}

/** All that a form says about each field: its schema, its look, its words, whether it must be filled. */
function fieldsOf({ schema, ui, labels }: Form): Map<string, string> {
  const { properties = {}, required = [] } = schema as { properties?: Record<string, unknown>; required?: string[] };
  return new Map(Object.keys(properties).map((code) => {
    const words = Object.entries(labels).filter(([key]) => key === code || key.startsWith(`${code}.`));
    return [code, JSON.stringify([properties[code], (ui as Record<string, unknown>)[code] ?? null, words, required.includes(code)])];
  }));
}
