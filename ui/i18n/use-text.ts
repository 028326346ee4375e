import { useEffect, useSyncExternalStore } from 'react';
import { onShownText, shownText } from './shown-text.ts';
import type { Text } from './text.ts';

/** The words in the reader's language, re-rendering when it is switched. */
export function useText(): Text {
  return useSyncExternalStore(onShownText, shownText, shownText);
}

/** Keeps `<html lang>` equal to the language on screen. */
export function useDocumentLanguage(): void {
  const { language } = useText();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
