import { createStored } from '../state/stored.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The reader's language: their choice, else English for English browsers, else Chinese. */
export const languageChoice = createStored<Language>('reflow.language', languages, () =>
  navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
);
