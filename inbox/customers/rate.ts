import type { Text } from '../../ui/i18n/text.ts';

/** A share as people write it: 8 %, 12.5 %. */
export function percent(share: number, text: Text): string {
  return new Intl.NumberFormat(text.language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
