import type { Language } from '../i18n/language.ts';

/**
 * Shows an amount of minor units: `¥1,234.50`, negative as `− ¥17.35`.
 * Currencies without minor units (JPY) are shown without decimals, as Intl knows them.
 */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const format = formatter(currency, language);
  const text = format.format(Math.abs(minor) / 10 ** minorDigits(currency));
  return minor < 0 ? `− ${text}` : text;
}

/** How many decimals the currency's major unit has (ISO 4217): 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  return formatter(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

/** The currency's sign alone, for the ground of an input. */
export function currencySign(currency: string, language: Language): string {
  const parts = formatter(currency, language).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    // The shop's own currency is ¥ in both languages; a narrow sign for others could mean two currencies.
    const currencyDisplay = currency === 'CNY' ? 'narrowSymbol' : 'symbol';
    found = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
    formatters.set(key, found);
  }
  return found;
}
