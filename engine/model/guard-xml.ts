import type { Problem } from './problems.ts';
import { refuse } from './refusals.ts';

/** 10,000 drawn elements take about 7 million characters. */
export const MAX_CHARACTERS = 20_000_000;
/** Sub-processes add one level each, extension elements two; people draw fewer than twenty. */
export const MAX_DEPTH = 100;

/**
 * Looks at the raw text before any parser does: size, depth and declarations. One pass, no regular expression,
 * so its time grows with the length only, whatever the text.
 */
export function guardXml(xml: string): Problem | undefined {
  if (xml.length > MAX_CHARACTERS) return refuse('xml-too-large', '', { limit: MAX_CHARACTERS });
  let depth = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at + 9);
    else if (xml.startsWith('<?', at)) at = after(xml, '?>', at + 2);
    else if (xml.startsWith('<!', at)) return refuse('xml-doctype', '');
    else {
      const end = tagEnd(xml, at + 1);
      if (end === -1) return refuse('xml-invalid', '', { detail: 'unclosed tag' });
      if (xml[at + 1] === '/') depth--;
      else if (xml[end - 1] !== '/') depth++;
      if (depth > MAX_DEPTH) return refuse('xml-too-deep', '', { limit: MAX_DEPTH });
      at = end + 1;
    }
    if (at === -1) return refuse('xml-invalid', '', { detail: 'unclosed comment, CDATA section or instruction' });
    at = xml.indexOf('<', at);
  }
  return undefined;
}

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}

/** Index of the `>` that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at]!;
    if (quote) { if (letter === quote) quote = ''; }
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}
