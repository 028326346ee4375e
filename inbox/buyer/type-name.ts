import type { Label } from '../../server/contracts/types.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** What a buyer calls a kind of request; the desk's own name where there is no other. */
export function typeName(type: string, label: Label | null | undefined, text: Text): string {
  return text.word(`buyer.type.${type}`, text.label(label));
}
