import { expect } from 'vitest';
import { KernelError } from '../../kernel/index.ts';
import { around, portCase } from './case.ts';
import type { PortCase } from './case.ts';

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof KernelError) return error.code;
    throw error;
  }
  return undefined;
}

export const commands: PortCase[] = [
  portCase('refuses what does not fit, and nothing changes', around({ type: 'userTask' }), (ticket) => {
    expect(codeOf(() => ticket.send({ type: 'signal', name: 's' }))).toBe('not_started');
    ticket.start();
    const wait = ticket.wait('work').id;
    expect(codeOf(() => ticket.start())).toBe('already_started');
    expect(codeOf(() => ticket.message('m'))).toBe('message_not_expected');
    expect(codeOf(() => ticket.send({ type: 'fireTimer', wait }))).toBe('wrong_wait');
    expect(codeOf(() => ticket.send({ type: 'complete', wait: 'w99' }))).toBe('unknown_wait');
    expect(codeOf(() => ticket.send({ type: 'retry', incident: 'x9' }))).toBe('unknown_incident');
    ticket.complete('work');
    expect(codeOf(() => ticket.send({ type: 'complete', wait }))).toBe('stale_wait');
    expect(codeOf(() => ticket.complete('after').signal('s'))).toBe('already_ended');
  }),
  portCase('starts where the command says', {
    nodes: { start: 'startEvent', mailed: { type: 'startEvent', event: { kind: 'message', name: 'm' } }, a: 'userTask', b: 'userTask' }, flows: ['start > a', 'mailed > b'],
  }, (ticket) => {
    expect(ticket.start({}, 'mailed').open).toEqual(['b']);
    expect(ticket.complete('b').ended).toBe(true);
  }),
  portCase('refuses a start that is none', around({ type: 'userTask' }), (ticket) => {
    expect(codeOf(() => ticket.start({}, 'after'))).toBe('bad_start');
  }),
  portCase('can be cancelled: everything open is closed, the variables stay', around({ type: 'userTask' }), (ticket) => {
    expect(ticket.start({ x: 1 }).send({ type: 'cancel' }).ended).toBe(true);
    expect(ticket.effects).toMatchObject([{ type: 'close', how: 'cancelled' }, { type: 'trace', event: 'cancel' }, { type: 'ended' }]);
    expect(ticket.variables).toEqual({ x: 1 });
  }),
  portCase('does not apply a command after which its state would be too big', around({ type: 'userTask' }), (ticket) => {
    ticket.start().send({ type: 'setVariables', variables: { big: 'x'.repeat(1_000_001) } });
    expect(ticket.incidents).toEqual(['state_budget@port']);
    expect(ticket.variables).toEqual({});
    expect(ticket.complete('work').open).toEqual(['after']);
  }),
  portCase('an incident holds only its own token', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', a: { type: 'scriptTask', ext: { script: { expression: 'n / ', result: 'm' } } }, b: 'userTask', c: 'userTask' }, flows: ['start > fork', 'fork > a', 'fork > b > c'],
  }, (ticket) => {
    ticket.evaluate = () => { throw new Error('no'); };
    expect(ticket.start().incidents).toEqual(['expression_failed@a']);
    expect(ticket.complete('b').open).toEqual(['c']);
    ticket.evaluate = () => 1;
    expect(ticket.send({ type: 'retry' }).complete('c').ended).toBe(true);
  }),
];
