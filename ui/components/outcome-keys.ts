/** Letters that the usual outcomes have everywhere, so that hands learn them once. */
const usual: Readonly<Record<string, string>> = { approve: 'a', pass: 'a', reject: 'r', fail: 'r', offer: 'o' };

/** Letters that mean something else on the ticket page. */
const reserved = new Set(['e', 'w', 'm', 'v', 'f', 's', 'h', 'j', 'k', 'i', 'c', 'p', 'g', 'x', 'l']);

/** A letter for each outcome: its usual one, else the first letter of its code that is still free; none when all are taken. */
export function outcomeKeys(codes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const give = (code: string, letter: string | undefined) => {
    if (!letter || taken.has(letter) || keys.has(code)) return;
    taken.add(letter);
    keys.set(code, letter);
  };
  for (const code of codes) {
    const letter = usual[code];
    give(code, letter);
  }
  for (const code of codes) give(code, [...code].find((letter) => /[a-z]/.test(letter) && !taken.has(letter) && !reserved.has(letter)));
  return keys;
}
