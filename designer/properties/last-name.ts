/** The name that is being typed at the end of an expression, and the expression with another name in its place. */
export function withLastName(feel: string): { last: string; complete: (name: string) => string } {
  const last = /(?:^|[^\w."])([A-Za-z_][\w.]*)$/.exec(feel)?.[1] ?? '';
  return { last, complete: (name) => feel.slice(0, feel.length - last.length) + name };
}
