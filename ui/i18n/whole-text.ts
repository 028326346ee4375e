import { catalogue } from './catalogue.ts';
import type { Language } from './language.ts';
import { createText, type Text } from './text.ts';

/** Every word of a language, for tests: pages load theirs. */
export function wholeText(language: Language): Text {
  return createText(language, catalogue(language === 'en' ? 'en' : 'zh'));
}
