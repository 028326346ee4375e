import { expect } from 'vitest';
import { portCase } from './case.ts';
import type { PortCase } from './case.ts';

const forked = { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway', after: 'userTask' } as const;

export const gateways: PortCase[] = [
  portCase('an exclusive gateway takes the first flow whose condition holds, else the default', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', a: 'userTask', b: 'userTask', c: 'userTask' },
    flows: ['start > gate', 'gate > c default', 'gate > a if x = 1', 'gate > b if x < 3'],
  }, (ticket) => {
    expect(ticket.start({ x: 2 }).open).toEqual(['b']);
  }),
  portCase('a gateway out of which no flow holds is an incident, and goes on when the cause is mended', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', a: 'userTask' }, flows: ['start > gate', 'gate > a if x = 1'],
  }, (ticket) => {
    expect(ticket.start({ x: 2 }).incidents).toEqual(['no_flow@gate']);
    expect(ticket.set({ x: 1 }).send({ type: 'retry' }).open).toEqual(['a']);
  }),
  portCase('a parallel join waits for every branch', { nodes: forked, flows: ['start > fork', 'fork > a > join', 'fork > b > join', 'join > after'] }, (ticket) => {
    expect(ticket.start().complete('a').open).toEqual(['b']);
    expect(ticket.complete('b').open).toEqual(['after']);
  }),
  portCase('a parallel join is not fooled by an exclusive branch before it', {
    nodes: { ...forked, gate: 'exclusiveGateway', c: 'userTask', d: 'userTask', merge: 'exclusiveGateway' },
    flows: ['start > fork', 'fork > a > join', 'fork > gate', 'gate > c if true', 'gate > d default', 'c > merge', 'd > merge', 'merge > join', 'join > after'],
  }, (ticket) => {
    expect(ticket.start().complete('a').open).toEqual(['c']);
    expect(ticket.complete('c').open).toEqual(['after']);
    expect(ticket.complete('after').ended).toBe(true);
  }),
  portCase('a join counts flows, not the elements they come from', {
    nodes: { start: 'startEvent', a: 'userTask', join: 'parallelGateway', after: 'userTask' }, flows: ['start > a', 'a > join', 'a > join', 'join > after'],
  }, (ticket) => {
    expect(ticket.start().complete('a').open).toEqual(['after']);
  }),
  portCase('a join that can never be complete is an incident', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway', after: 'userTask' },
    flows: ['start > gate', 'gate > a if true', 'gate > b default', 'a > join', 'b > join', 'join > after'],
  }, (ticket) => {
    expect(ticket.start().complete('a').incidents).toEqual(['hang@join']);
  }),
  portCase('joins again in the second round of a loop around it', {
    nodes: { ...forked, merge: 'exclusiveGateway', again: 'exclusiveGateway', end: 'endEvent' },
    flows: ['start > merge > fork', 'fork > a > join', 'fork > b > join', 'join > after > again', 'again > merge if outcome = "again"', 'again > end default'],
  }, (ticket) => {
    ticket.start().complete('b').complete('a').complete('after', 'again');
    expect(ticket.complete('b').open).toEqual(['a']);
    expect(ticket.complete('a').complete('after', 'enough').ended).toBe(true);
  }),
  portCase('an inclusive gateway takes every flow that holds, and its join waits for those only', {
    nodes: { start: 'startEvent', fork: 'inclusiveGateway', a: 'userTask', b: 'userTask', c: 'userTask', join: 'inclusiveGateway', after: 'userTask' },
    flows: ['start > fork', 'fork > a if x > 1', 'fork > b if x > 2', 'fork > c if x > 3', 'a > join', 'b > join', 'c > join', 'join > after'],
  }, (ticket) => {
    expect(ticket.start({ x: 3 }).open).toEqual(['a', 'b']);
    expect(ticket.complete('a').open).toEqual(['b']);
    expect(ticket.complete('b').open).toEqual(['after']);
    expect(ticket.complete('after').ended).toBe(true);
  }),
  portCase('an event-based gateway goes on with the first event and forgets the others', {
    nodes: {
      start: 'startEvent', gate: 'eventBasedGateway', paid: { type: 'catchEvent', event: { kind: 'message', name: 'paid' } },
      late: { type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'duration', value: 'P1D', time: 'calendar' } } }, a: 'userTask', b: 'userTask',
    },
    flows: ['start > gate', 'gate > paid > a', 'gate > late > b'],
  }, (ticket) => {
    expect(ticket.start().open).toEqual(['late', 'paid']);
    expect(ticket.message('paid', { amount: 5 }).open).toEqual(['a']);
    expect(ticket.variables).toEqual({ steps: { paid: { amount: 5 } } });
  }),
  portCase('an event behind an event-based gateway may be reached by another way', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', either: 'eventBasedGateway', paid: { type: 'catchEvent', event: { kind: 'message', name: 'paid' } }, late: { type: 'catchEvent', event: { kind: 'signal', name: 'late' } }, a: 'userTask', more: 'exclusiveGateway', end: 'endEvent' },
    flows: ['start > gate', 'gate > either if x = 1', 'gate > paid default', 'either > paid > a', 'either > late > a', 'a > more', 'more > either if outcome = "again"', 'more > end default'],
  }, (ticket) => {
    expect(ticket.start({ x: 2 }).message('paid').open).toEqual(['a']);
    expect(ticket.complete('a', 'again').open).toEqual(['late', 'paid']);
    expect(ticket.signal('late').complete('a').ended).toBe(true);
  }),
];
