import { areas } from './areas/index.ts';
import type { Area } from './entry.ts';
import type { Texts } from './text.ts';

/** Texts of one language as i18next wants them: flat keys, singulars under `key_one`. */
export function catalogue(language: 'zh' | 'en', of: Readonly<Record<string, Area>> = areas): Texts {
  const texts: Record<string, string> = {};
  for (const area of Object.values(of)) {
    for (const [key, entry] of Object.entries(area)) {
      texts[key] = entry[language];
      if (language === 'en' && entry.enOne) texts[`${key}_one`] = entry.enOne;
    }
  }
  return texts;
}
