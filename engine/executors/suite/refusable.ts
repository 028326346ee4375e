import { expect } from 'vitest';
import { undo, undoable } from '../../kernel/testing/undoable.ts';
import { around, guard, portCase } from './case.ts';
import type { PortCase } from './case.ts';

/** Constructs that an executor may refuse at publish instead of running them, by the code of the refusal. */
export const refusable: Record<string, PortCase[]> = {
  'executor-element': [
    portCase('a transaction that succeeds goes on', around({ type: 'transaction', nodes: { in: 'startEvent', a: 'userTask' }, flows: ['in > a'] }), (ticket) => {
      expect(ticket.start().complete('a').open).toEqual(['after']);
    }),
    portCase('an ad-hoc sub-process offers all it holds', around({ type: 'adHocSubProcess', adHoc: { ordering: 'parallel', cancelRemaining: false }, nodes: { a: 'userTask', b: 'userTask' }, flows: [] }), (ticket) => {
      expect(ticket.start().open).toEqual(['a', 'b']);
    }),
  ],
  'executor-compensation': [
    portCase('what completed is undone in reverse order', { nodes: { start: 'startEvent', ...undoable('a', 'b'), back: undo(), after: 'userTask' }, flows: ['start > a > b > back > after'] }, (ticket) => {
      expect(ticket.start().open).toEqual(['undoB']);
      expect(ticket.complete('undoB').complete('undoA').open).toEqual(['after']);
    }),
  ],
  'executor-twice': [
    portCase('two tokens at one step open it twice', { nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', merge: 'exclusiveGateway', work: 'userTask' }, flows: ['start > fork', 'fork > a > merge', 'fork > b > merge', 'merge > work'] }, (ticket) => {
      expect(ticket.start().open).toEqual(['work', 'work']);
    }),
  ],
  'executor-repeats': [
    portCase('each message starts the handler once more', around({ type: 'userTask' }, guard({ kind: 'message', name: 'm' }, false), ['guard > handle']), (ticket) => {
      expect(ticket.start().message('m').message('m').open).toEqual(['guard', 'handle', 'handle', 'work']);
    }),
  ],
  'executor-handler-waits': [
    portCase('a handler that waits keeps its scope open, which goes on listening', around({
      type: 'subProcess', nodes: { in: 'startEvent', inner: 'userTask', handler: { type: 'eventSubProcess', nodes: { asked: { type: 'startEvent', event: { kind: 'message', name: 'm' }, interrupting: false }, answer: 'userTask' }, flows: ['asked > answer'] } }, flows: ['in > inner'],
    }), (ticket) => {
      expect(ticket.start().message('m').complete('inner').open).toEqual(['answer', 'asked']);
    }),
  ],
  'executor-recursion': [
    portCase('a flow may call itself', { nodes: { start: 'startEvent', more: 'exclusiveGateway', again: { type: 'callActivity', called: 'port', ext: { inputs: [{ name: 'n', value: '=n - 1' }] } }, work: 'userTask' }, flows: ['start > more', 'more > again if n > 0', 'more > work default'] }, (ticket) => {
      expect(ticket.start({ n: 2 }).open).toEqual(['work']);
    }),
  ],
};
