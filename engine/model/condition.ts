import { translateScript } from './script-condition.ts';

/** FEEL, or why there is none (a short sentence in English for the problem's detail). */
export type Translated = { feel: string } | { problem: string };

const scriptLanguages = new Set(['javascript', 'ecmascript', 'js', 'groovy', 'juel', 'text/javascript', 'application/javascript']);
/** Operators that FEEL does not have: somebody wrote JavaScript or JUEL without saying so. */
const scriptOperators = /==|&&|\|\||(^|[^\w"])!(?!=)/;

/**
 * A condition as FEEL. FEEL stays as it is (without the leading `=`); `${…}` and `#{…}` (JUEL) and simple JavaScript
 * comparisons are translated; anything else is a problem.
 */
export function toFeel(source: string, language?: string): Translated {
  const trimmed = source.trim();
  if (trimmed.startsWith('=') && !trimmed.startsWith('==')) return { feel: trimmed.slice(1).trim() };
  const wrapped = /^[$#]\{([\s\S]*)\}$/.exec(trimmed);
  if (wrapped) return translateScript(wrapped[1]!);
  if (language && scriptLanguages.has(language.toLowerCase())) return translateScript(trimmed);
  if (scriptOperators.test(withoutTexts(trimmed))) return translateScript(trimmed);
  return { feel: trimmed };
}

function withoutTexts(source: string): string {
  return source.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
