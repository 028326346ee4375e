/**
 * Why a regular expression may take more than polynomial time, or undefined when it is safe. JavaScript's engine
 * backtracks: a quantified group that itself repeats or branches, and back references, can take hours on short texts.
 * The rule is stricter than necessary; it allows what order numbers, phones and codes need.
 */
export function patternDanger(pattern: string): string | undefined {
  const groups: { repeats: boolean }[] = [{ repeats: false }];
  let closed: { repeats: boolean } | undefined;
  let unbounded = 0;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at]!;
    const group = groups.at(-1)!;
    const previous = closed;
    closed = undefined;
    if (letter === '\\') {
      if (/[1-9k]/.test(pattern[at + 1] ?? '')) return 'back reference';
      at++;
    } else if (letter === '[') at = classEnd(pattern, at);
    else if (letter === '(') groups.push({ repeats: false });
    else if (letter === ')') {
      if (groups.length === 1) return 'unbalanced bracket';
      closed = groups.pop()!;
      groups.at(-1)!.repeats ||= closed.repeats;
    } else if (letter === '|') group.repeats = true;
    else if (letter === '*' || letter === '+' || letter === '{') {
      if (previous?.repeats) return 'repetition inside a repeated group';
      if (++unbounded > 2) return 'more than two repetitions';
      group.repeats = true;
    }
  }
  return undefined;
}

function classEnd(pattern: string, from: number): number {
  let at = from + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}
