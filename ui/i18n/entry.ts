/** One text in both languages. `enOne` is the English singular for texts with `{count}`. */
export interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly enOne?: string;
}

/** The texts of one part of the product; a key's first word belongs to one area only, except the glossary's keys, which are codes. */
export type Area = Readonly<Record<string, Entry>>;

/** A name that is data (flow, step, reason, outcome): a missing `en` shows `zh`. */
export interface Label {
  readonly zh: string;
  readonly en?: string | undefined;
}
