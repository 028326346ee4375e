import type { Label } from '../../ui/i18n/entry.ts';
import type { Dimension } from '../../ui/api/figures.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** The name of a part: as the shop's data says, else the word for its code. */
export function partName(by: Dimension, key: string, label: Label | null, text: Text): string {
  if (label) return text.label(label);
  if (by === 'channel') return text.word(`channel.${key}`, key);
  return by === 'fault' ? text.word(`fault_${key}`, key) : key;
}
