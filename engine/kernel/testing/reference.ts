import type { Block } from './blocks.ts';

/** What can be done to a running block. `key` names the instances around it. */
export interface Action { type: 'complete' | 'message'; name: string; key: string }

/**
 * A block that runs, as a tree of what is left. Written without tokens, joins or scopes: it shares no idea with the kernel, so that
 * both can only agree by being right.
 */
export type Live =
  | { kind: 'done' }
  | { kind: 'task'; name: string; key: string; onMessage?: { handler: Block; interrupting: boolean; around: Around } }
  | { kind: 'then'; now: Live; rest: { block: Block; around: Around }[] }
  | { kind: 'all'; parts: Live[] }
  | { kind: 'scope'; name: string; key: string; body: Live; handler: Block; around: Around };

/** Positions in the multi-instance activities around, outermost first. */
type Around = number[];

export function begin(block: Block, around: Around = []): Live {
  switch (block.kind) {
    case 'task': return { kind: 'task', name: block.id, key: keyOf(around) };
    case 'auto': return { kind: 'done' };
    case 'seq': return inOrder(block.parts.map((part) => ({ block: part, around })));
    case 'and': return together(block.parts.map((part) => begin(part, around)));
    case 'xor': return begin(block.parts[block.pick] as Block, around);
    case 'or': return together(block.parts.filter((_, at) => block.picks[at]).map((part) => begin(part, around)));
    case 'loop': return inOrder(Array.from({ length: block.times }, () => ({ block: block.body, around })));
    case 'sub': return begin(block.body, around);
    case 'many': {
      const each = Array.from({ length: block.count }, (_, n) => ({ block: block.body, around: [...around, n] }));
      return block.sequential ? inOrder(each) : together(each.map((item) => begin(item.block, item.around)));
    }
    case 'guard': return { kind: 'task', name: block.id, key: keyOf(around), onMessage: { handler: block.handler, interrupting: block.interrupting, around } };
    case 'scope': {
      const body = begin(block.body, around);
      return body.kind === 'done' ? body : { kind: 'scope', name: block.id, key: keyOf(around), body, handler: block.handler, around };
    }
  }
}

/** Everything that can happen next. A task is open exactly when it can be completed. */
export function actions(live: Live): Action[] {
  switch (live.kind) {
    case 'done': return [];
    case 'task': return [{ type: 'complete', name: live.name, key: live.key }, ...live.onMessage ? [{ type: 'message' as const, name: live.name, key: live.key }] : []];
    case 'then': return actions(live.now);
    case 'all': return live.parts.flatMap(actions);
    case 'scope': return [{ type: 'message', name: live.name, key: live.key }, ...actions(live.body)];
  }
}

export function act(live: Live, action: Action): Live {
  switch (live.kind) {
    case 'done': return live;
    case 'task': return actOnTask(live, action);
    case 'then': {
      const now = act(live.now, action);
      return now.kind === 'done' ? inOrder(live.rest) : { ...live, now };
    }
    case 'all': return together(live.parts.map((part) => act(part, action)));
    case 'scope': {
      if (action.type === 'message' && action.name === live.name && action.key === live.key) return begin(live.handler, live.around);
      const body = act(live.body, action);
      return body.kind === 'done' ? body : { ...live, body };
    }
  }
}

function actOnTask(task: Extract<Live, { kind: 'task' }>, action: Action): Live {
  if (action.name !== task.name || action.key !== task.key) return task;
  if (action.type === 'complete' || !task.onMessage) return { kind: 'done' };
  const { handler, interrupting, around } = task.onMessage;
  const handled = begin(handler, around);
  const { onMessage: _, ...silent } = task;
  return interrupting ? handled : together([silent, handled]);
}

function inOrder(items: { block: Block; around: Around }[]): Live {
  for (const [at, { block, around }] of items.entries()) {
    const now = begin(block, around);
    if (now.kind !== 'done') return { kind: 'then', now, rest: items.slice(at + 1) };
  }
  return { kind: 'done' };
}

function together(parts: Live[]): Live {
  const left = parts.filter(({ kind }) => kind !== 'done');
  return left.length === 0 ? { kind: 'done' } : { kind: 'all', parts: left };
}

function keyOf(around: Around): string {
  return `at:${around.join(',')}`;
}
