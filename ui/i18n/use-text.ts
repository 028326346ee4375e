import { useEffect } from 'react';
import { useStored } from '../state/stored.ts';
import { languageChoice, type Language } from './language.ts';
import { createText, type Text } from './text.ts';

const texts: Record<Language, Text> = { 'zh-CN': createText('zh-CN'), en: createText('en') };

/** The words in the reader's language, re-rendering when it is switched. */
export function useText(): Text {
  return texts[useStored(languageChoice)];
}

/** Keeps `<html lang>` equal to the language on screen. */
export function useDocumentLanguage(): void {
  const language = useStored(languageChoice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
