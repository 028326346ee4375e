import { formatMoney } from '../../../ui/format/money.ts';
import type { Label } from '../../../ui/i18n/entry.ts';
import type { Text } from '../../../ui/i18n/text.ts';
import { readDuration } from './duration.ts';
import type { Field, FieldChange } from './fields.ts';

/** Shown with the shop's amounts. */
export const POLICY_CURRENCY = 'CNY';

/** Names of ticket types, which are data of the shop's flows, by code. */
export type TypeNames = ReadonlyMap<string, Label>;

/** What a rule is called; a key of an open map is mostly a type of ticket. */
export function fieldName(path: string, text: Text, types: TypeNames): string {
  const last = path.split('.').at(-1)!;
  return text.word(`policy.field.${path}`, types.has(last) ? text.label(types.get(last)) : text.word(last));
}

/** A rule's value as people read it. */
export function valueWords(value: unknown, field: Pick<Field, 'kind' | 'path'>, text: Text): string {
  if (value === null || value === undefined) return text.t(value === null ? 'policy.noLimit' : 'policy.nothing');
  switch (field.kind) {
    case 'flag': return text.t(value === true ? 'policy.yes' : 'policy.no');
    case 'money': return formatMoney(Number(value), POLICY_CURRENCY, text.language);
    case 'days': return text.t('policy.days', { count: Number(value) });
    case 'choice': return text.word(`policy.choice.${String(value)}`, String(value));
    case 'duration': {
      const duration = readDuration(value);
      return duration ? `${duration.amount} ${text.t(`policy.unit.${duration.unit}`)}` : String(value);
    }
    default: return String(value);
  }
}

/** A difference as a sentence. What is no single rule (a reason, an address) is said to be new, changed or gone. */
export function changeWords({ path, before, after }: FieldChange, fields: readonly Field[], text: Text, types: TypeNames): string {
  const field = fields.find((one) => one.path === path);
  if (field) return text.t('policy.change', { name: fieldName(path, text, types), before: valueWords(before, field, text), after: valueWords(after, field, text) });
  const entry = (after ?? before) as { zh?: string; en?: string; label?: string } | undefined;
  const name = entry?.zh ? text.label({ zh: entry.zh, ...(entry.en ? { en: entry.en } : {}) }) : (entry?.label ?? fieldName(path, text, types));
  return text.t(before === undefined ? 'policy.change.added' : after === undefined ? 'policy.change.gone' : Array.isArray(after) ? 'policy.change.order' : 'policy.change.edited', { name });
}
