import type { FormLabels } from '../../../ui/forms/types.ts';

/** A form as the server keeps it. */
export interface FormDocument {
  key: string;
  title: { zh: string; en?: string };
  /** JSON Schema draft 7. */
  schema: Record<string, unknown>;
  ui: Record<string, unknown>;
  labels: FormLabels;
}
