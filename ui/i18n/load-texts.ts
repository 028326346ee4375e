import { useEffect, useState } from 'react';
import { languageChoice, type Language } from './language.ts';
import { showText, shownText } from './shown-text.ts';
import { createText, type Text, type Texts } from './text.ts';
import { useText } from './use-text.ts';

/** The texts that are loaded together (`areas/index.ts`). */
export type TextGroup = 'everybody' | 'desk' | 'designer';

const files: Record<Language, Record<TextGroup, () => Promise<{ default: Texts }>>> = {
  'zh-CN': { everybody: () => import('virtual:texts/zh/everybody'), desk: () => import('virtual:texts/zh/desk'), designer: () => import('virtual:texts/zh/designer') },
  en: { everybody: () => import('virtual:texts/en/everybody'), desk: () => import('virtual:texts/en/desk'), designer: () => import('virtual:texts/en/designer') },
};
const wanted = new Set<TextGroup>();

/** Loads texts in the reader's language and shows them; a later switch of the language brings them too. */
export async function loadTexts(group: TextGroup): Promise<void> {
  wanted.add(group);
  await showLanguage(languageChoice.get());
}

languageChoice.subscribe(() => {
  // a language that cannot be loaded is not chosen
  showLanguage(languageChoice.get()).catch(() => languageChoice.set(shownText().language));
});

async function showLanguage(language: Language): Promise<void> {
  const text = await textIn(language);
  if (language === languageChoice.get()) showText(text);
}

/** All groups that are wanted when the last one has come. */
async function textIn(language: Language): Promise<Text> {
  for (;;) {
    const groups = [...wanted];
    const texts = await Promise.all(groups.map((group) => files[language][group]()));
    if (groups.length === wanted.size) return createText(language, Object.assign({}, ...texts.map((file) => file.default)) as Texts);
  }
}

/** The words of a language, whatever the reader's is; those of the reader until they have come. */
export function useTextIn(language: Language): Text {
  const readers = useText();
  const [other, setOther] = useState<Text>();
  useEffect(() => {
    if (language !== readers.language) void textIn(language).then(setOther);
  }, [language, readers]);
  return other?.language === language ? other : readers;
}
