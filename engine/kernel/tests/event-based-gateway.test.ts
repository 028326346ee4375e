import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

describe('event-based gateway', () => {
  const race = program(flow('race', {
    nodes: {
      start: 'startEvent', gate: 'eventBasedGateway', end: 'endEvent', late: 'endEvent', told: 'endEvent',
      parcel: { type: 'catchEvent', event: { kind: 'message', name: 'parcel' }, ext: { outputs: [{ name: 'courier', value: '=data.courier' }] } },
      timeout: { type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'duration', value: 'P7D', time: 'calendar' } } },
      answer: { type: 'receiveTask', event: { kind: 'message', name: 'answer' } },
    },
    flows: ['start > gate', 'gate > parcel > end', 'gate > timeout > late', 'gate > answer > told'],
  }));

  it('lets the first event take the token and cancels the others', () => {
    const ticket = new Ticket(race).start();
    expect(ticket.open).toEqual(['parcel', 'timeout', 'answer']);
    ticket.message('parcel', { courier: 'SF' });
    expect(ticket.path).toEqual(['start', 'gate', 'parcel', 'end']);
    expect(ticket.variables).toMatchObject({ courier: 'SF', steps: { parcel: { courier: 'SF' } } });
    expect(ticket.effects.filter(({ type }) => type === 'close')).toMatchObject([{ how: 'completed' }, { how: 'cancelled' }, { how: 'cancelled' }]);
    expect(ticket.ended).toBe(true);
  });

  it('may lead to timers and receive tasks', () => {
    expect(new Ticket(race).start().fire('timeout').path.at(-1)).toBe('late');
    expect(new Ticket(race).start().message('answer').path).toEqual(['start', 'gate', 'answer', 'told']);
  });

  it('runs from its drawing', async () => {
    expect((await drawn(import.meta.url)).start().message('parcel').path).toEqual(['start', 'gate', 'parcel', 'arrived']);
    expect((await drawn(import.meta.url)).start().fire('timeout').path).toEqual(['start', 'gate', 'timeout', 'late']);
  });

  it('traces the flow that was taken', () => {
    expect(new Ticket(race).start().message('parcel').traced('take')).toContain('gate>parcel');
    expect(new Ticket(race).start().message('parcel').traced('take')).not.toContain('gate>timeout');
  });

  it('that leads to no event is an incident', () => {
    expect(new Ticket(program(flow('nowhere', { nodes: { start: 'startEvent', gate: 'eventBasedGateway' }, flows: ['start > gate'] }))).start().incidents).toEqual(['bad_model@gate']);
  });
});
