import fc from 'fast-check';

/**
 * Block-structured flows: whatever the blocks, every branch comes together again and no step can be reached by two tokens, so
 * that every executor must be able to run them.
 */
export type Block =
  /** Steps: a person, a service that may fail, a script, a message that is waited for, a step with a clock. */
  | { kind: 'user' | 'service' | 'script' | 'receive' | 'clocked'; id: string }
  | { kind: 'seq'; parts: Block[] }
  | { kind: 'and'; id: string; parts: Block[] }
  /** `asked`: a person decides; otherwise a variable that is set at the start. */
  | { kind: 'xor'; id: string; parts: Block[]; asked: boolean; pick: number }
  | { kind: 'or'; id: string; parts: Block[]; picks: boolean[] }
  /** A person sends the token back to before `body`, or lets it go. */
  | { kind: 'again'; id: string; body: Block }
  | { kind: 'sub'; id: string; body: Block }
  | { kind: 'call'; id: string; body: Block }
  | { kind: 'many'; id: string; body: Block; count: number; sequential: boolean; enough: number }
  | { kind: 'loop'; id: string; body: Block; times: number; before: boolean }
  /** Something on the border of a sub-process, or of a person's step when there is no body, leads to another block. */
  | { kind: 'guarded'; id: string; by: 'timer' | 'message' | 'signal' | 'error' | 'escalation'; body?: Block; handler: Block }
  /** As `guarded`, without interrupting: a timer may start any block, a message only what ends at once. */
  | { kind: 'beside'; id: string; by: 'timer' | 'message' | 'cycle' | 'escalation'; body?: Block; handler: Block }
  /** A sub-process that an event sub-process can take over. */
  | { kind: 'taken'; id: string; by: 'timer' | 'message' | 'error'; body: Block; handler: Block }
  /** Whichever comes first: a message or a time. */
  | { kind: 'race'; id: string; parts: [Block, Block] }
  /** A sub-process that one of its branches ends before the other is done. */
  | { kind: 'stopped'; id: string; body: Block };

/** How often a block is a step, where each way to build one from others counts once: flows stay small, and many are tried. */
const STEPS = 6;

type Shape = (id: () => string) => Block;

/** Random blocks; ids are given in the order of the text. @param depth how deep they nest */
export function blocks(depth = 3): fc.Arbitrary<Block> {
  const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof({ maxDepth: depth, withCrossShrink: true }, { arbitrary: steps(), weight: STEPS }, ...compounds(tie('shape'))),
  }));
  return shape.map((make) => {
    let count = 0;
    return make(() => `n${count += 1}`);
  });
}

function steps(): fc.Arbitrary<Shape> {
  return fc.constantFrom('user', 'user', 'service', 'script', 'receive', 'clocked' as const).map((kind): Shape => (id) => ({ kind, id: id() }));
}

function compounds(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape>[] {
  const parts = fc.array(shape, { minLength: 2, maxLength: 3 });
  const guarded = fc.constantFrom('timer', 'message', 'signal', 'error', 'escalation' as const);
  const beside = fc.constantFrom('timer', 'message', 'cycle', 'escalation' as const);
  const taken = fc.constantFrom('timer', 'message', 'error' as const);
  const maybe = fc.option(shape, { nil: undefined });
  return [
    parts.map((list): Shape => (id) => ({ kind: 'seq', parts: list.map((part) => part(id)) })),
    parts.map((list): Shape => (id) => ({ kind: 'and', id: id(), parts: list.map((part) => part(id)) })),
    fc.tuple(parts, fc.nat(), fc.boolean()).map(([list, n, asked]): Shape => (id) => ({ kind: 'xor', id: id(), parts: list.map((part) => part(id)), pick: n % list.length, asked })),
    fc.tuple(parts, fc.nat()).map(([list, n]): Shape => (id) => ({ kind: 'or', id: id(), parts: list.map((part) => part(id)), picks: list.map((_, at) => at === n % list.length || (n >> at) % 2 === 1) })),
    shape.map((body): Shape => (id) => ({ kind: 'again', id: id(), body: body(id) })),
    fc.tuple(shape, fc.constantFrom('sub', 'call', 'stopped' as const)).map(([body, kind]): Shape => (id) => ({ kind, id: id(), body: body(id) })),
    fc.tuple(shape, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.integer({ min: 1, max: 4 }))
      .map(([body, count, sequential, enough]): Shape => (id) => ({ kind: 'many', id: id(), body: body(id), count, sequential, enough })),
    fc.tuple(shape, fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([body, times, before]): Shape => (id) => ({ kind: 'loop', id: id(), body: body(id), times, before })),
    fc.tuple(maybe, shape, guarded).map(([body, handler, by]): Shape => (id) => ({ kind: 'guarded', id: id(), by, handler: handler(id), ...(body && { body: body(id) }) })),
    fc.tuple(maybe, shape, beside).map(([body, handler, by]): Shape => (id) => ({ kind: 'beside', id: id(), by, handler: handler(id), ...(body && { body: body(id) }) })),
    fc.tuple(shape, shape, taken).map(([body, handler, by]): Shape => (id) => ({ kind: 'taken', id: id(), by, body: body(id), handler: handler(id) })),
    fc.tuple(shape, shape).map(([first, second]): Shape => (id) => ({ kind: 'race', id: id(), parts: [first(id), second(id)] })),
  ];
}
