/** Names of the measures that a browser's performance panel shows, and `npm run bench:designer` reads. */
export const timings = { opened: 'reflow.designer.open', checked: 'reflow.designer.check' } as const;

type Timing = keyof typeof timings;

const startOf = (name: Timing): string => `${timings[name]}.start`;

/** Something begins that is measured; begun again before it ended, it is measured from the first beginning. */
export function begins(name: Timing): void {
  if (performance.getEntriesByName(startOf(name), 'mark').length === 0) performance.mark(startOf(name));
}

/** It is done, and what it changed is on the screen with the next frame. */
export function ends(name: Timing): void {
  if (performance.getEntriesByName(startOf(name), 'mark').length === 0) return;
  performance.measure(timings[name], startOf(name));
  performance.clearMarks(startOf(name));
}
