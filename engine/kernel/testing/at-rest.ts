import { FORMAT } from '../state.ts';
import { flow, program } from './build.ts';
import type { ShortFlow, ShortNode } from './build.ts';
import { Ticket } from './ticket.ts';
import type { Model, State } from '../types.ts';
import { undo, undoable } from './undoable.ts';

/**
 * A ticket at rest in one particular way: what it waits for, and how it goes on to its end. States of released kernels are saved for each
 * (`tests/saved/at-rest-<format>.json`): never change one, add another.
 */
export interface AtRest { flow: ShortFlow; called?: Model; variables?: Record<string, unknown>; reach?(ticket: Ticket): unknown; finish(ticket: Ticket): unknown }

const hour: NonNullable<ShortNode['event']> = { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } };
const hourly: NonNullable<ShortNode['event']> = { kind: 'timer', timer: { kind: 'cycle', value: 'R3/PT1H', time: 'calendar' } };
const hears = (name: string, key?: string): NonNullable<ShortNode['event']> => ({ kind: 'message', name, ...(key !== undefined && { key }) });
const catches = (event: NonNullable<ShortNode['event']>): ShortFlow => ({ nodes: { start: 'startEvent', hold: { type: 'catchEvent', event }, after: 'userTask' }, flows: ['start > hold > after'] });
const beside = (event: NonNullable<ShortNode['event']>, interrupting = true): ShortFlow => ({
  nodes: { start: 'startEvent', work: 'userTask', late: { type: 'boundaryEvent', attachedTo: 'work', event, interrupting }, handle: 'userTask' }, flows: ['start > work', 'late > handle'],
});
const one = (node: ShortNode): ShortFlow => ({ nodes: { start: 'startEvent', work: node, after: 'userTask' }, flows: ['start > work > after'] });
const fork = (type: 'parallelGateway' | 'inclusiveGateway'): ShortFlow => ({
  nodes: { start: 'startEvent', split: type, a: 'userTask', b: 'userTask', join: type, after: 'userTask' },
  flows: type === 'parallelGateway' ? ['start > split', 'split > a > join', 'split > b > join', 'join > after'] : ['start > split', 'split > a if true', 'split > b if true', 'a > join', 'b > join', 'join > after'],
});

export const atRest: Record<string, AtRest> = {
  'a person, with a clock that warns': {
    flow: one({ type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: 'P2D', time: 'calendar' }, warn: 'PT4H', outcome: 'late' }, inputs: [{ name: 'amount', value: '=amount' }] } }),
    variables: { amount: 5 }, finish: (ticket) => ticket.fire('work').complete('after'),
  },
  'a service': {
    flow: one({ type: 'serviceTask', ext: { service: 'pay', inputs: [{ name: 'amount', value: '=amount' }], outputs: [{ name: 'paid', value: '=result.ok' }] } }),
    variables: { amount: 5 }, finish: (ticket) => ticket.complete('work', undefined, { ok: true }).complete('after'),
  },
  'a timer': { flow: catches(hour), finish: (ticket) => ticket.fire('hold').complete('after') },
  'a message with a key': { flow: catches(hears('paid', 'number')), variables: { number: 'A1' }, finish: (ticket) => ticket.message('paid', { amount: 1 }, 'A1').complete('after') },
  'an outcome that the token carries': {
    flow: { nodes: { start: 'startEvent', ask: 'userTask', hold: { type: 'catchEvent', event: hour }, gate: 'exclusiveGateway', yes: 'userTask', no: 'userTask' }, flows: ['start > ask > hold > gate', 'gate > yes if outcome = "yes"', 'gate > no default'] },
    reach: (ticket) => ticket.complete('ask', 'yes'), finish: (ticket) => ticket.fire('hold').complete('yes'),
  },
  'a signal': { flow: catches({ kind: 'signal', name: 'holiday' }), finish: (ticket) => ticket.signal('holiday').complete('after') },
  'a condition': { flow: catches({ kind: 'conditional', condition: 'ready = true' }), variables: { ready: false }, finish: (ticket) => ticket.set({ ready: true }).complete('after') },
  'a receive task': { flow: one({ type: 'receiveTask', event: hears('parcel') }), finish: (ticket) => ticket.message('parcel').complete('after') },
  'the first of several events': {
    flow: {
      nodes: { start: 'startEvent', which: 'eventBasedGateway', told: { type: 'catchEvent', event: hears('yes') }, late: { type: 'catchEvent', event: hour }, done: 'userTask', gone: 'userTask' },
      flows: ['start > which', 'which > told > done', 'which > late > gone'],
    },
    finish: (ticket) => ticket.fire('late').complete('gone'),
  },
  'a boundary event that interrupts': { flow: beside(hears('stop')), finish: (ticket) => ticket.message('stop').complete('handle') },
  'a boundary timer that repeats': { flow: beside(hourly, false), reach: (ticket) => ticket.fire('late'), finish: (ticket) => ticket.fire('late').complete('handle').complete('handle').complete('work') },
  'a loop with a condition': { flow: one({ type: 'userTask', loop: { kind: 'standard', condition: 'loopCounter < 3', maximum: 9 } }), reach: (ticket) => ticket.complete('work'), finish: (ticket) => ticket.complete('work').complete('work').complete('after') },
  'several people at once': {
    flow: one({ type: 'userTask', loop: { kind: 'parallel', collection: 'skus', item: 'sku', output: 'grades', outputItem: 'data.grade' } }), variables: { skus: ['A', 'B'] },
    reach: (ticket) => ticket.complete('work', undefined, { grade: 1 }), finish: (ticket) => ticket.complete('work', undefined, { grade: 2 }).complete('after'),
  },
  'several people in turn': {
    flow: one({ type: 'userTask', loop: { kind: 'sequential', collection: 'skus', item: 'sku' }, ext: { inputs: [{ name: 'sku', value: '=sku' }] } }), variables: { skus: ['A', 'B', 'C'] },
    reach: (ticket) => ticket.complete('work'), finish: (ticket) => ticket.complete('work').complete('work').complete('after'),
  },
  'a branch at a parallel join': { flow: fork('parallelGateway'), reach: (ticket) => ticket.complete('a', 'yes'), finish: (ticket) => ticket.complete('b').complete('after') },
  'a branch at an inclusive join': { flow: fork('inclusiveGateway'), reach: (ticket) => ticket.complete('b', 'yes'), finish: (ticket) => ticket.complete('a').complete('after') },
  'a sub-process': {
    flow: one({ type: 'subProcess', ext: { inputs: [{ name: 'own', value: '=1' }] }, nodes: { in: 'startEvent', inner: 'userTask', end: 'endEvent' }, flows: ['in > inner > end'] }),
    finish: (ticket) => ticket.complete('inner').complete('after'),
  },
  'a called flow': {
    flow: one({ type: 'callActivity', called: 'called', ext: { inputs: [{ name: 'n', value: '=2' }], outputs: [{ name: 'm', value: '=result.n' }] } }),
    called: flow('called', { nodes: { begin: 'startEvent', judge: 'userTask', end: 'endEvent' }, flows: ['begin > judge > end'] }),
    finish: (ticket) => ticket.complete('judge').complete('after'),
  },
  'an event sub-process that listens': {
    flow: { nodes: { start: 'startEvent', work: 'userTask', withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: hears('withdraw') }, clear: 'userTask' }, flows: ['told > clear'] } }, flows: ['start > work'] },
    finish: (ticket) => ticket.message('withdraw').complete('clear'),
  },
  'an event sub-process that took over': {
    flow: { nodes: { start: 'startEvent', work: 'userTask', withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: hears('withdraw') }, clear: 'userTask' }, flows: ['told > clear'] } }, flows: ['start > work'] },
    reach: (ticket) => ticket.message('withdraw'), finish: (ticket) => ticket.complete('clear'),
  },
  'an event sub-process beside the work': {
    flow: { nodes: { start: 'startEvent', work: 'userTask', reminding: { type: 'eventSubProcess', nodes: { tick: { type: 'startEvent', event: hourly, interrupting: false }, call: 'userTask' }, flows: ['tick > call'] } }, flows: ['start > work'] },
    reach: (ticket) => ticket.fire('tick'), finish: (ticket) => ticket.fire('tick').complete('call').complete('call').complete('work'),
  },
  'what can be undone': {
    flow: { nodes: { start: 'startEvent', ...undoable('a', 'b'), hold: 'userTask', undo: undo(), after: 'userTask' }, flows: ['start > a > b > hold > undo > after'] },
    finish: (ticket) => ticket.complete('hold').complete('undoB').complete('undoA').complete('after'),
  },
  'what is being undone': {
    flow: { nodes: { start: 'startEvent', ...undoable('a', 'b'), undo: undo(), after: 'userTask' }, flows: ['start > a > b > undo > after'] },
    reach: (ticket) => ticket.complete('undoB'), finish: (ticket) => ticket.complete('undoA').complete('after'),
  },
  'a transaction that is being cancelled': {
    flow: {
      nodes: { start: 'startEvent', after: 'userTask', refused: 'userTask', deal: { type: 'transaction', nodes: { in: 'startEvent', ...undoable('a'), ask: 'userTask', no: { type: 'endEvent', event: { kind: 'cancel' } } }, flows: ['in > a > ask > no'] }, cancelled: { type: 'boundaryEvent', attachedTo: 'deal', event: { kind: 'cancel' } } },
      flows: ['start > deal > after', 'cancelled > refused'],
    },
    reach: (ticket) => ticket.complete('ask'), finish: (ticket) => ticket.complete('undoA').complete('refused'),
  },
  'an ad-hoc sub-process in turn': {
    flow: one({ type: 'adHocSubProcess', adHoc: { ordering: 'sequential', cancelRemaining: true }, nodes: { call: 'userTask', write: 'userTask' }, flows: [] }),
    finish: (ticket) => ticket.complete('call').complete('write').complete('after'),
  },
  'an ad-hoc sub-process that closes': {
    flow: one({ type: 'adHocSubProcess', adHoc: { ordering: 'parallel', completion: 'outcome = "enough"', cancelRemaining: false }, nodes: { call: 'userTask', write: 'userTask' }, flows: [] }),
    reach: (ticket) => ticket.complete('call', 'enough'), finish: (ticket) => ticket.complete('write').complete('after'),
  },
  'an incident': {
    flow: { nodes: { start: 'startEvent', work: 'userTask', gate: 'exclusiveGateway', after: 'userTask' }, flows: ['start > work > gate', 'gate > after if ready = true'] },
    variables: { ready: false }, reach: (ticket) => ticket.complete('work', 'done'), finish: (ticket) => ticket.set({ ready: true }).send({ type: 'retry' }).complete('after'),
  },
};

/** The ticket as it comes to rest. @param state a saved one, instead of running there */
export function resting({ flow: short, called, variables = {}, reach }: AtRest, state?: State): Ticket {
  const ticket = new Ticket(program(flow('main', short), ...(called ? [called] : [])));
  if (state) {
    ticket.state = state;
    return ticket;
  }
  ticket.start(variables);
  reach?.(ticket);
  return ticket;
}

/** What happens from where it rests to its end: `enter after`, `complete after`. */
export function courseOf({ finish }: AtRest, ticket: Ticket): string[] {
  const from = ticket.history.length;
  finish(ticket);
  return ticket.history.slice(from).flatMap((effect) => (effect.type === 'trace' ? [`${effect.event} ${effect.element}`] : effect.type === 'ended' ? ['ended'] : []));
}

/** One format's states with the course that each took from there, by the name of the rest. */
export type Saved = Record<string, { state: State; course: string[] }>;

export function saveAll(): { format: number; saved: Saved } {
  const saved = Object.entries(atRest).map(([name, rest]) => {
    const ticket = resting(rest);
    return [name, { state: ticket.state as State, course: courseOf(rest, ticket) }] as const;
  });
  return { format: FORMAT, saved: Object.fromEntries(saved) };
}
