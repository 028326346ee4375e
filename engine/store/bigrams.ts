const HAN = /\p{Script=Han}/u;

/**
 * Search tokens of a text: lower-cased; runs of Chinese become windows of two characters (and the single ones), Latin words
 * and numbers stay whole. The same function makes the tokens of a query, so that `@>` finds them.
 */
export function bigrams(text: string): string[] {
  const tokens = new Set<string>();
  for (const run of text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!HAN.test(run)) {
      for (const part of run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) tokens.add(part);
      continue;
    }
    const characters = [...run];
    characters.forEach((character, index) => {
      tokens.add(character);
      const next = characters[index + 1];
      if (next) tokens.add(character + next);
    });
  }
  return [...tokens];
}
