/** The codes of a comma-separated list, as the diagram stores them. */
export function codesOf(value: unknown): string[] {
  return typeof value === 'string' && value ? value.split(/[,，]/).map((code) => code.trim()).filter(Boolean) : [];
}
