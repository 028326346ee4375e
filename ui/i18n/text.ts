import { createInstance, type i18n } from 'i18next';
import type { TextKey } from './areas/index.ts';
import type { Label } from './entry.ts';
import type { Language } from './language.ts';

/** Values for the `{names}` in a text. `count` also chooses the English singular. */
export type Params = Readonly<Record<string, string | number>>;

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** The words of one language. */
export interface Text {
  readonly language: Language;
  /** A text of the product. */
  t(key: TextKey, params?: Params): string;
  /** The word for a code of the server (`pending_review`, `channel.douyin`); without one `otherwise`, by default the code itself. */
  word(code: string, otherwise?: string): string;
  /** A name that is data; shows Chinese where English is missing. */
  label(label: Label | null | undefined): string;
}

/** Builds the words of a language from its texts. Pure: two calls give equal texts. */
export function createText(language: Language, texts: Texts): Text {
  const instance = start(language, texts);
  return {
    language,
    t: (key, params) => instance.t(key, params ?? {}),
    word: (code, otherwise) => (instance.exists(code) ? instance.t(code) : (otherwise ?? code)),
    label: (label) => (label ? (language === 'en' && label.en ? label.en : label.zh) : ''),
  };
}

function start(language: Language, texts: Texts): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    // Keys contain dots.
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    resources: { [language]: { translation: texts } },
  });
  return instance;
}
