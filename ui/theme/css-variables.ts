import { dark, light, type Tokens } from './tokens.ts';

/** The style sheet that gives every token to CSS as `--name`; dark values under `[data-theme=dark]`. */
export function cssVariables(): string {
  return `:root{color-scheme:light;${declarations(light)}}[data-theme=dark]{color-scheme:dark;${declarations(dark)}}`;
}

/** Adds the variables to the document. A constructed sheet needs no inline style element. */
export function installCssVariables(target: DocumentOrShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssVariables());
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
}

function declarations(tokens: Tokens): string {
  return Object.entries(tokens).map(([name, value]) => `--${name}:${value}`).join(';');
}
