/** One refusal of the closed list. */
export interface Entry {
  readonly status: number;
  readonly title: { readonly zh: string; readonly en: string };
  /** What happened, what did not, and what to do next; `{name}` is filled from the error's params. */
  readonly detail: { readonly zh: string; readonly en: string };
}
