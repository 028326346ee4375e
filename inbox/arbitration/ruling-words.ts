/** The reference behind what is written, once a space apart. */
export function cited(before: unknown, words: string): string {
  const said = typeof before === 'string' ? before.trimEnd() : '';
  return said === '' ? `${words} ` : `${said} ${words} `;
}

/** What may still go back once the deduction is taken off; minor units, never below zero. */
export function whatIsLeft(maximum: number, deduction: unknown): number {
  return Math.max(0, maximum - (typeof deduction === 'number' && deduction > 0 ? deduction : 0));
}
