import type { FilePath } from '../api/files.ts';
import type { Label } from '../i18n/entry.ts';

/** What a field is called and, if its author gave one, the hint under it. */
export interface FormLabel extends Label { help?: Label | string }

/** Labels by field code, and by `field.value` for the choices of a field. */
export type FormLabels = Record<string, FormLabel>;

export type FieldAccess = 'write' | 'read' | 'hidden';
export type FormData = Record<string, unknown>;

/** The part of JSON Schema draft 7 that a form's fields are read from. */
export interface FieldSchema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  [keyword: string]: unknown;
}

/** An order line that a form may count: what product pickers and inspections are about. */
export interface FormLine {
  lineId: string;
  title: string;
  spec?: string;
  image?: string | null;
  /** Largest quantity that may be chosen; for an inspection the number expected. */
  quantity: number;
}

/** What the surroundings of a form know that its schema cannot: limits of this ticket, its lines, where files go. */
export interface FormSurroundings {
  /** ISO 4217, `CNY` when absent. */
  currency?: string;
  lines?: FormLine[];
  /** Amounts in minor units by field code: `max` blocks, `limit` says that a supervisor must approve. */
  amounts?: Record<string, { max?: number; limit?: number }>;
  /** Where files go and come from, below `/api`: `/files` (default), on the buyer's pages `/buyer/files`. */
  filesPath?: FilePath;
}
