import type { ShortNode } from './build.ts';

/** Tasks with their compensation handlers: `a` with the user task `undoA`, and so on. */
export function undoable(...ids: string[]): Record<string, ShortNode> {
  return Object.fromEntries(ids.flatMap((id): [string, ShortNode][] => {
    const handler = `undo${id.toUpperCase()}`;
    return [[id, { type: 'task', compensation: handler }], [handler, { type: 'userTask', forCompensation: true }]];
  }));
}

/** A compensation throw event, of everything or of one activity. */
export function undo(activity?: string): ShortNode {
  return { type: 'throwEvent', event: { kind: 'compensation', ...(activity && { activity }) } };
}
