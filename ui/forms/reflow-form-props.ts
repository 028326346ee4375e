import type { Ref } from 'react';
import type { FieldProblem } from '../api/api-error.ts';
import type { Text } from '../i18n/text.ts';
import type { FieldAccess, FormData, FormLabels, FormSurroundings } from './types.ts';

/** What the buttons around a form may ask of it. */
export interface ReflowFormHandle {
  /**
   * Shows what is wrong, each at its field, and focuses the first. From then on it is shown as people type.
   * @param outcome what the person is about to choose: forms may ask for more by outcome
   * @returns true when nothing is wrong
   */
  check(outcome?: string): boolean;
  /** The data this person may write on this step, as it goes to the server. */
  written(): FormData;
}

export interface ReflowFormProps {
  /** JSON Schema draft 7. */
  schema: object;
  /** rjsf ui schema; may be empty: kinds of fields are read from the schema. */
  ui?: object | undefined;
  labels: FormLabels;
  /** Field permissions of the step by field code; absent: `write`. */
  fields?: Record<string, FieldAccess> | undefined;
  /** The outcome chosen already: fields that only other outcomes ask for are not shown. */
  outcome?: string | undefined;
  data: FormData;
  onChange(data: FormData): void;
  readonly?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Another language than the reader's, for previews. */
  text?: Text | undefined;
  surroundings?: FormSurroundings | undefined;
  /** What the server refused, shown at the fields it names. */
  problems?: readonly FieldProblem[] | undefined;
  /** Begins the ids of all inputs; needed when two forms stand on one page. */
  idPrefix?: string | undefined;
  ref?: Ref<ReflowFormHandle>;
}
