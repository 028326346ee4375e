const LONGEST = 60;

/** An address for a new scenario: from its English name where it has one, numbered after those that are there. */
export function scenarioKey(known: readonly string[], name: { zh: string; en?: string | undefined }): string {
  const words = (name.en ?? '').normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, LONGEST).replace(/-+$/, '');
  const numbers = known.map((key) => Number(/^(\d+)-/.exec(key)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  const first = words ? `${number}-${words}` : `${number}-scenario`;
  return known.includes(first) ? `${first}-${known.length + 1}` : first;
}
