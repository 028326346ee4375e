/** An answer as people choose it: nothing, a value, or the text of an expression. */
export type ResultForm = { kind: 'nothing' } | { kind: 'value'; value: string | number | boolean | string[] } | { kind: 'feel'; text: string };

export function readResultForm(text: string): ResultForm {
  const result = text.trim();
  if (result === '' || result === '-' || result === '—' || result === 'null') return { kind: 'nothing' };
  try {
    const value = JSON.parse(result) as unknown;
    if (['string', 'number', 'boolean'].includes(typeof value)) return { kind: 'value', value: value as string };
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return { kind: 'value', value: value as string[] };
  } catch {
    // Not a plain value: an expression.
  }
  return { kind: 'feel', text: result };
}

export function writeResultForm(form: ResultForm): string {
  if (form.kind === 'nothing') return '';
  return form.kind === 'feel' ? form.text.trim() : JSON.stringify(form.value);
}
