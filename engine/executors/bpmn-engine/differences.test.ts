import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openIncidents } from '../../kernel/index.ts';
import type { KernelError } from '../../kernel/index.ts';
import { context } from '../../kernel/testing/context.ts';
import type { ShortFlow } from '../../kernel/testing/build.ts';
import { kernel } from '../kernel/executor.ts';
import type { Executor } from '../port.ts';
import { around, guard, hour, portCase } from '../suite/case.ts';
import { refusable } from '../suite/refusable.ts';
import { Ticket } from '../testing/ticket.ts';
import { bpmnEngine } from './executor.ts';

/** Plays the same on one of them, and tells what can be seen. */
type Play = (executor: Executor) => unknown;

/** One row of the table in `docs/executors.md`. */
interface Row { play: Play; kernel: unknown; bpmnEngine: unknown; /** Code under which publishing is refused. */ refused?: string }

const plain = around({ type: 'userTask' });

/** A ticket of the case that the suite of all executors has for a refusal; here it runs although it would be refused. */
function ofRefusal(code: string, at = 0): (executor: Executor) => Ticket {
  return (executor) => new Ticket(executor, refusable[code]?.[at]?.program ?? portCase('', plain, () => undefined).program);
}

function of(short: ShortFlow): (executor: Executor) => Ticket {
  return (executor) => new Ticket(executor, portCase('', short, () => undefined).program);
}

const rows: Record<string, Row> = {
  D1: { play: (executor) => ofRefusal('executor-twice')(executor).start().open, kernel: ['work', 'work'], bpmnEngine: ['work'], refused: 'executor-twice' },
  D2: { play: (executor) => ofRefusal('executor-repeats')(executor).start().message('m').message('m').open, kernel: ['guard', 'handle', 'handle', 'work'], bpmnEngine: ['guard', 'handle', 'work'], refused: 'executor-repeats' },
  D3: { play: (executor) => ofRefusal('executor-handler-waits')(executor).start().message('m').complete('inner').open, kernel: ['answer', 'asked'], bpmnEngine: ['answer'], refused: 'executor-handler-waits' },
  D4: { play: (executor) => opened(ofRefusal('executor-element')(executor)), kernel: { open: ['a'], incidents: [] }, bpmnEngine: { open: [], incidents: ['bad_model@work'] }, refused: 'executor-element' },
  D5: { play: (executor) => opened(ofRefusal('executor-element', 1)(executor)), kernel: { open: ['a', 'b'], incidents: [] }, bpmnEngine: { open: [], incidents: ['bad_model@work'] }, refused: 'executor-element' },
  D6: { play: (executor) => opened(ofRefusal('executor-compensation')(executor)), kernel: { open: ['undoB'], incidents: [] }, bpmnEngine: { open: [], incidents: ['bad_model@back'] }, refused: 'executor-compensation' },
  D7: { play: (executor) => opened(ofRefusal('executor-recursion')(executor), { n: 2 }), kernel: { open: ['work'], incidents: [] }, bpmnEngine: { open: [], incidents: ['called_flow_missing@again'] }, refused: 'executor-recursion' },
  D8: {
    play: (executor) => {
      const ticket = of(plain)(executor).start();
      try {
        return ticket.send({ type: 'move', from: ticket.wait('work').id, to: 'after' }).open;
      } catch (error) {
        return (error as KernelError).code;
      }
    },
    kernel: ['after'], bpmnEngine: 'cannot_move',
  },
  D9: {
    play: (executor) => {
      const late = around({ type: 'subProcess', nodes: { in: 'startEvent', a: 'userTask' }, flows: ['in > a'], ext: { outputs: [{ name: 'x', value: '=y +' }] } }, guard(hour), ['guard > handle']);
      const ticket = of(late)(executor);
      ticket.evaluate = () => { throw new Error('no'); };
      return ticket.start().complete('a').open;
    },
    kernel: ['guard'], bpmnEngine: [],
  },
  D10: {
    play: (executor) => {
      const rooms = Array.from({ length: 600 }, (_, n) => `s${n}`);
      const nodes = Object.fromEntries(rooms.map((id) => [id, { type: 'subProcess' as const, nodes: { [`${id}in`]: 'startEvent' as const }, flows: [] }]));
      const { program } = of({ nodes: { start: 'startEvent', ...nodes, after: 'userTask' }, flows: [`start > ${rooms.join(' > ')} > after`] })(executor);
      return openIncidents(executor.advance(program, undefined, { type: 'start', variables: {} }, context()).state).map(({ code }) => code);
    },
    kernel: [], bpmnEngine: ['node_budget'],
  },
  D11: {
    play: (executor) => {
      const { program } = of(plain)(executor);
      const [once, again] = [1, 2].map(() => executor.advance(program, undefined, { type: 'start', variables: {} }, context()));
      return { effects: isDeepStrictEqual(once?.effects, again?.effects), state: isDeepStrictEqual(once?.state, again?.state) };
    },
    kernel: { effects: true, state: true }, bpmnEngine: { effects: true, state: false },
  },
  D12: {
    play: (executor) => of({
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', more: 'parallelGateway', a: 'userTask', b: 'userTask',
        sub: { type: 'subProcess', nodes: { in: 'startEvent', c: 'userTask', late: { type: 'eventSubProcess', nodes: { happened: { type: 'startEvent', event: hour } }, flows: [] } }, flows: ['in > c'] },
      },
      flows: ['start > fork > more', 'more > a', 'more > b', 'fork > sub'],
    })(executor).start().wait('b').id,
    kernel: 'w11', bpmnEngine: 'w10',
  },
};

function opened(ticket: Ticket, variables: Record<string, unknown> = {}): { open: string[]; incidents: string[] } {
  ticket.start(variables);
  return { open: ticket.open, incidents: ticket.incidents };
}

describe('a difference between the executors', () => {
  it.each(Object.entries(rows))('%s is as the table says', (_id, { play, kernel: byKernel, bpmnEngine: byEngine }) => {
    expect({ kernel: play(kernel), bpmnEngine: play(bpmnEngine) }).toEqual({ kernel: byKernel, bpmnEngine: byEngine });
  });

  it('is in the table, with what publishing says to it, and nothing else is', () => {
    const page = readFileSync(new URL('../../../docs/executors.md', import.meta.url), 'utf8');
    const table = [...page.matchAll(/^\| (D\d+) \|.*\| ([^|]+) \|$/gm)].map(([, id, refused]) => [id, refused?.replaceAll('`', '')]);
    expect(table).toEqual(Object.entries(rows).map(([id, { refused }]) => [id, refused ?? 'no']));
  });
});
