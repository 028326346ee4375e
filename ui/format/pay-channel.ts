import type { Text } from '../i18n/text.ts';

/** How something was paid, in words: what shops call their channels themselves is shown as it is, a code that nobody named is not. */
export function payChannel(code: string, text: Text): string {
  return text.word(`channel.pay.${code}`, isCode(code) ? text.t('channel.pay.other') : code);
}

/** A machine's word rather than a person's: small letters, digits, underscores. */
export function isCode(word: string): boolean {
  return /^[a-z0-9_.-]+$/.test(word);
}
