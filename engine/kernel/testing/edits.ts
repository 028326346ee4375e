import fc from 'fast-check';
import type { Block } from './blocks.ts';

/** What somebody may do to a flow from one version to the next. `where` and `what` choose freely. */
export interface Edit { where: number; what: number }

export function edits(): fc.Arbitrary<Edit[]> {
  return fc.array(fc.record({ where: fc.nat(), what: fc.nat() }), { minLength: 1, maxLength: 4 });
}

/** The next version of a flow; ids that stay mean the same step. */
export function edited(block: Block, list: Edit[]): Block {
  return list.reduce((now, { where, what }, at) => {
    const target = parts(now)[where % parts(now).length] as Block;
    return replaced(now, target, changed(target, what, `e${at}`));
  }, block);
}

function changed(block: Block, what: number, id: string): Block {
  const task: Block = { kind: 'task', id };
  const ways: (() => Block)[] = [
    () => ({ kind: 'seq', parts: [task, block] }),
    () => ({ kind: 'seq', parts: [block, task] }),
    () => ({ kind: 'and', id, parts: [block, { kind: 'task', id: `${id}b` }] }),
    () => ({ kind: 'xor', id, parts: [{ kind: 'task', id: `${id}b` }, block], pick: what % 2 }),
    () => ({ kind: 'sub', id, body: block }),
    () => ({ kind: 'scope', id, body: block, handler: { kind: 'task', id: `${id}b` } }),
    () => task,
    () => ({ kind: 'auto', id }),
    () => inner(block)[0] ?? { kind: 'guard', id, handler: { kind: 'task', id: `${id}b` }, interrupting: false },
    () => ('parts' in block && block.parts.length > 1 && block.kind === 'seq' ? { ...block, parts: block.parts.slice(1) } : { kind: 'loop', id, body: block, times: 2 }),
  ];
  return (ways[what % ways.length] as () => Block)();
}

/** A block and all blocks inside it. */
function parts(block: Block): Block[] {
  return [block, ...inner(block).flatMap(parts)];
}

function inner(block: Block): Block[] {
  if ('parts' in block) return block.parts;
  return [...'body' in block ? [block.body] : [], ...'handler' in block ? [block.handler] : []];
}

function replaced(block: Block, target: Block, by: Block): Block {
  if (block === target) return by;
  if ('parts' in block) return { ...block, parts: block.parts.map((part) => replaced(part, target, by)) } as Block;
  return {
    ...block, ...('body' in block ? { body: replaced(block.body, target, by) } : {}), ...('handler' in block ? { handler: replaced(block.handler, target, by) } : {}),
  } as Block;
}
