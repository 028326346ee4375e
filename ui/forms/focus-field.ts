/** Moves to the first input of the field that a problem is about; a choice or a strip of photos has several. */
export function focusField(form: HTMLElement, idPrefix: string, path: readonly string[]): void {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const id = [idPrefix, ...path.slice(0, depth)].join('_');
    const found = form.querySelector<HTMLElement>(`#${CSS.escape(id)}, #${CSS.escape(`${id}__row`)}`);
    const target = found && focusable(found);
    if (target) {
      target.focus({ preventScroll: true });
      (found.closest('[data-kind]') ?? found).scrollIntoView({ block: 'center' });
      return;
    }
  }
}

function focusable(found: HTMLElement): HTMLElement | null {
  const inputs = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button:not(:disabled)';
  return found.matches(inputs) ? found : found.querySelector<HTMLElement>(inputs);
}
