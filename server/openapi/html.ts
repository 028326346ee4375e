/** Markup that is safe to put into a page as it is. */
export interface Html { readonly html: string }

/** Template for markup: everything put in is escaped, except other markup and lists of it. */
export function html(parts: TemplateStringsArray, ...values: (Html | Html[] | string | number)[]): Html {
  return { html: parts.reduce((page, part, index) => page + part + (index < values.length ? shown(values[index] ?? '') : ''), '') };
}

function shown(value: Html | Html[] | string | number): string {
  if (Array.isArray(value)) return value.map((one) => one.html).join('');
  if (typeof value === 'object') return value.html;
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
