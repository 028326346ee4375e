import type { Text } from '../i18n/text.ts';
import type { FormLabel, FormLabels } from './types.ts';

/** Codes that composite fields are made of; forms may leave them without a label of their own. */
const commonParts = [
  'courier', 'trackingNo', 'name', 'phone', 'region', 'detail', 'address', 'lines', 'quantity', 'good', 'damaged', 'missing', 'notOurs',
  'evidence', 'photos', 'note', 'reasonText',
] as const;

/** The hint under a field, when its author gave one. */
export function helpText(label: FormLabel | undefined, text: Text): string | undefined {
  if (!label?.help) return undefined;
  return typeof label.help === 'string' ? label.help : text.label(label.help);
}

/** The label an author gave a field: the whole path first (`returnParcel.trackingNo`), then its last code alone. */
export function authoredLabel(path: readonly string[], labels: FormLabels): FormLabel | undefined {
  const codes = path.filter((part) => !/^\d+$/.test(part));
  return labels[codes.join('.')] ?? labels[codes.at(-1) ?? ''];
}

/**
 * What a field is called: its author's label, else the words that the product has for common parts, else the code itself.
 * @param path from the root, list positions included: `['lines', '0', 'quantity']`
 */
export function fieldLabel(path: readonly string[], labels: FormLabels, text: Text): string {
  const authored = authoredLabel(path, labels);
  if (authored) return text.label(authored);
  const last = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const common = commonParts.find((part) => part === last);
  return common ? text.t(`forms.part.${common}`) : last;
}

/** What one choice of a field is called: `labels["fault.seller"]`, else the glossary's word for the code. */
export function choiceLabel(path: readonly string[], value: unknown, labels: FormLabels, text: Text): string {
  const codes = path.filter((part) => !/^\d+$/.test(part));
  const authored = labels[`${codes.join('.')}.${String(value)}`] ?? labels[`${codes.at(-1) ?? ''}.${String(value)}`];
  return authored ? text.label(authored) : text.word(String(value));
}
