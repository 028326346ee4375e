import { createInstance, type i18n } from 'i18next';
import type { TextKey } from './areas/index.ts';
import { catalogue } from './catalogue.ts';
import type { Label } from './entry.ts';
import type { Language } from './language.ts';

/** Values for the `{names}` in a text. `count` also chooses the English singular. */
export type Params = Readonly<Record<string, string | number>>;

/** The words of one language. */
export interface Text {
  readonly language: Language;
  /** A text of the product. */
  t(key: TextKey, params?: Params): string;
  /** The glossary's word for a code of the server; a code without a word is shown as it is. */
  word(code: string): string;
  /** A name that is data; shows Chinese where English is missing. */
  label(label: Label | null | undefined): string;
}

/** Builds the words of a language. Pure: two calls give equal texts. */
export function createText(language: Language): Text {
  const instance = start(language);
  return {
    language,
    t: (key, params) => instance.t(key, params ?? {}),
    word: (code) => (instance.exists(code) ? instance.t(code) : code),
    label: (label) => (label ? (language === 'en' && label.en ? label.en : label.zh) : ''),
  };
}

function start(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    // Keys contain dots, and every text is in the bundle: nothing loads later.
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    resources: { [language]: { translation: catalogue(language === 'en' ? 'en' : 'zh') } },
  });
  return instance;
}
