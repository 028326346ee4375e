import type { Label, Model } from '../../../kernel/types.ts';

/** One construct that the library, with all that is replaced in it, does not run as the standard says. */
export interface Refusal {
  /** Stable code of its problems. */
  code: string;
  /** `{element}` is the element's label. */
  message: Label;
  /** Elements of the model that use it. */
  find(model: Model): string[];
}
