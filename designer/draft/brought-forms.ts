import type { Form } from '../../server/contracts/types.ts';

/**
 * Forms that came with a step in this visit. They are in the draft while a step names them: a drag that is given up, or a step that is
 * undone, leaves no form behind, and doing it again brings the form back as it was left.
 */
export class BroughtForms {
  readonly #brought = new Map<string, Form>();

  bring(form: Form): void {
    this.#brought.set(form.key, form);
  }

  /** Keys that a new form cannot have. */
  taken(forms: readonly Form[]): string[] {
    return [...forms.map(({ key }) => key), ...this.#brought.keys()];
  }

  /** The forms of a draft whose diagram is now `xml`. */
  in(xml: string, forms: readonly Form[]): readonly Form[] {
    for (const form of forms) if (this.#brought.has(form.key)) this.#brought.set(form.key, form);
    const named = (key: string): boolean => xml.includes(`reflow:form="${key}"`);
    const stay = forms.filter(({ key }) => !this.#brought.has(key) || named(key));
    const come = [...this.#brought.values()].filter(({ key }) => named(key) && !stay.some((form) => form.key === key));
    return stay.length === forms.length && come.length === 0 ? forms : [...stay, ...come];
  }
}
