import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortFlow, ShortNode } from '../testing/build.ts';
import { over, told, verdict } from '../testing/over.ts';
import { hears, hours, reviewed, started, version } from '../testing/versions.ts';
import type { Program } from '../types.ts';

const first = reviewed();

describe('an open step', () => {
  it('stays open with its wait, and goes on in the other version', () => {
    const { moved, effects } = over(started(first), reviewed({ check: 'userTask' }, ['start > review > check > end']));
    expect(effects).toEqual([]);
    expect(moved.complete('review').open).toEqual(['check']);
  });

  it('is found under the name that the mapping gives it, with the same wait', () => {
    const to = version({ nodes: { start: 'startEvent', examine: 'userTask', after: 'userTask' }, flows: ['start > examine > after'] });
    const ticket = started(first);
    expect(verdict(ticket, to)).toBe('needs_decision: element_gone@review');
    const { moved, effects } = over(ticket, to, { review: 'examine' });
    expect(told(effects)).toEqual(['change examine']);
    expect(moved.wait('examine')).toEqual({ ...ticket.wait('review'), element: 'examine' });
    expect(moved.complete('examine').open).toEqual(['after']);
  });

  it('begins anew at its target when the person sent it to another kind of step', () => {
    const to = reviewed({ review: 'serviceTask', ask: 'userTask' }, ['start > review > end', 'ask > review']);
    const ticket = started(first);
    expect(verdict(ticket, to)).toBe('needs_decision: type_changed@review');
    expect(told(over(ticket, to, { review: 'review' }).effects)).toEqual(['close review', 'open review']);
    expect(over(ticket, to, { review: 'review' }).moved.wait('review')).toMatchObject({ kind: 'service', visit: 2 });
  });

  it('starts its form with what the other version gives it', () => {
    const form = (value: string): Program => reviewed({ review: { type: 'userTask', ext: { inputs: [{ name: 'amount', value }] } } });
    const { moved } = over(started(form('=1 + 1')), form('=3 + 4'));
    expect(moved.wait('review').input).toEqual({ amount: 7 });
  });

  it.each<[string, ShortNode, ShortNode, string]>([
    ['loops now', { type: 'userTask' }, { type: 'userTask', loop: { kind: 'parallel', cardinality: '2' } }, 'loop_changed'],
    ['calls another service', { type: 'serviceTask', ext: { service: 'a' } }, { type: 'serviceTask', ext: { service: 'b' } }, 'service_changed'],
    ['waits for another kind of event', { type: 'catchEvent', event: hears('a') }, { type: 'catchEvent', event: { kind: 'signal', name: 'a' } }, 'event_changed'],
  ])('that %s needs a decision, and begins anew when it is sent to itself', (_what, before, after, code) => {
    const ticket = started(reviewed({ review: before }));
    expect(verdict(ticket, reviewed({ review: after }))).toBe(`needs_decision: ${code}@review`);
    const { moved } = over(ticket, reviewed({ review: after }), { review: 'review' });
    expect(moved.open.every((element) => element === 'review')).toBe(true);
    expect(moved.waits[0]?.id).not.toBe(ticket.waits[0]?.id);
  });

  it('cannot go where nothing can stand, or to what is not there', () => {
    const to = version({ nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', join: 'parallelGateway', end: 'endEvent' }, flows: ['start > fork', 'fork > a > join', 'fork > b > join', 'join > end'] });
    expect(verdict(started(first), to, { review: 'join' })).toBe('impossible: not_enterable@review');
    expect(verdict(started(first), to, { review: 'nowhere' })).toBe('impossible: unknown_target@review');
  });

  it('of an ended ticket, or of another flow, goes nowhere', () => {
    expect(verdict(started(first).complete('review'), first)).toBe('impossible: ended@return');
    expect(() => over(started(first).complete('review'), first)).toThrowError(expect.objectContaining({ code: 'already_ended' }));
    expect(verdict(started(first), program(flow('other', { nodes: { review: 'userTask' }, flows: [] })))).toBe('impossible: other_flow@return');
  });

  it('says in both languages what to decide, with the names that people know', () => {
    const from = reviewed({ review: { type: 'userTask', label: { zh: '客服审核', en: 'Agent review' } } });
    const to = version({ nodes: { start: 'startEvent', end: 'endEvent' }, flows: ['start > end'] });
    expect(() => over(started(from), to)).toThrowError(expect.objectContaining({
      code: 'cannot_migrate', words: { zh: '目标版本没有“客服审核”，请指定改到哪一步', en: 'The other version has no "Agent review". Say which step its tokens go to' },
    }));
  });
});

describe('results and counts', () => {
  it('follow their step to its new name', () => {
    const from = reviewed({ next: 'userTask' }, ['start > review > next > end']);
    const to = version({ nodes: { start: 'startEvent', examine: 'userTask', next: 'userTask', gate: 'exclusiveGateway', yes: 'userTask', no: 'userTask' }, flows: ['start > examine > next > gate', 'gate > yes if steps.examine.outcome = "ok"', 'gate > no default'] });
    const { moved } = over(started(from).complete('review', 'ok'), to, { review: 'examine' });
    expect(moved.variables).toEqual({ steps: { examine: { outcome: 'ok' } } });
    expect(moved.complete('next').open).toEqual(['yes']);
  });

  it('of a renamed step never repeat a visit', () => {
    const from = reviewed({}, ['start > review > review']);
    const to = version({ nodes: { start: 'startEvent', examine: 'userTask' }, flows: ['start > examine > examine'] });
    const { moved } = over(started(from).complete('review').complete('review'), to, { review: 'examine' });
    expect(moved.complete('examine').wait('examine').visit).toBe(4);
  });
});

describe('joins', () => {
  const joined = (branches: string[], open: string[], more: ShortFlow['nodes'] = {}, join: 'parallelGateway' | 'inclusiveGateway' = 'parallelGateway'): Program => program(flow('j', {
    nodes: { start: 'startEvent', fork: join, ...Object.fromEntries(branches.map((id) => [id, open.includes(id) ? 'userTask' as const : 'task' as const])), join, after: 'userTask', ...more },
    flows: ['start > fork', ...branches.map((id) => `fork > ${id} > join`), 'join > after'],
  }));

  it('keep the tokens that wait at them', () => {
    const { moved } = over(started(joined(['a', 'b'], ['b'])), joined(['a', 'b'], ['a', 'b']));
    expect(moved.complete('b').open).toEqual(['after']);
  });

  it('fire when the other version has no further branch to wait for', () => {
    const { moved } = over(started(joined(['a', 'b', 'c'], ['b', 'c'])).complete('b'), joined(['a', 'b'], []), { c: 'after' });
    expect(moved.open).toEqual(['after', 'after']);
  });

  it('let their tokens through when they are joins no more', () => {
    const ticket = started(joined(['a', 'b'], ['b']));
    const single = program(flow('j', { nodes: { start: 'startEvent', b: 'userTask', join: 'parallelGateway', after: 'userTask' }, flows: ['start > b > join > after'] }));
    const { moved } = over(ticket, single);
    expect(moved.open).toEqual(['b', 'after']);
  });

  it('find their tokens by where they came from when the sequence flow has another id', () => {
    const other = joined(['a', 'b'], ['b']);
    const renamed = JSON.parse(JSON.stringify(other).replaceAll('a>join', 'newFlow')) as Program;
    expect(over(started(other), renamed).moved.complete('b').open).toEqual(['after']);
  });

  it('need a decision when the path of a waiting token does not lead there any more', () => {
    const other = program(flow('j', { nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', x: 'task', b: 'userTask', join: 'parallelGateway', after: 'userTask', end: 'endEvent' }, flows: ['start > fork', 'fork > a > end', 'fork > x > join', 'fork > b > join', 'join > after'] }));
    const ticket = started(joined(['a', 'b'], ['b']));
    expect(verdict(ticket, other)).toBe('needs_decision: path_gone@join');
    expect(over(ticket, other, { 'a>join': 'x>join' }).moved.complete('b').open).toEqual(['after']);
  });

  it('of another kind need a decision, and take over the tokens', () => {
    const ticket = started(joined(['a', 'b'], ['b'], {}, 'inclusiveGateway'));
    expect(verdict(ticket, joined(['a', 'b'], ['b']))).toBe('needs_decision: type_changed@join');
    expect(over(ticket, joined(['a', 'b'], ['b']), { join: 'join' }).moved.complete('b').open).toEqual(['after']);
  });

  it('that would wait for a branch which this ticket never began need a decision', () => {
    const line = program(flow('j', { nodes: { start: 'startEvent', a: 'userTask', after: 'userTask' }, flows: ['start > a > after'] }));
    const ticket = started(line);
    expect(verdict(ticket, joined(['a', 'b'], ['a', 'b']))).toBe('needs_decision: starves_join@join');
    // the person sends it before the branches: both begin
    expect(verdict(ticket, joined(['a', 'b'], ['a', 'b']), { a: 'fork' })).toBe('fits');
    expect(over(ticket, joined(['a', 'b'], ['a', 'b']), { a: 'fork' }).moved.open).toEqual(['a', 'b']);
  });
});

describe('scopes', () => {
  const wrapped = (more: ShortFlow['nodes'] = {}, flows: string[] = []): Program => version({
    nodes: { start: 'startEvent', sub: { type: 'subProcess', nodes: { in: 'startEvent', review: 'userTask', inner: 'userTask' }, flows: ['in > review > inner'] }, after: 'userTask', end: 'endEvent', ...more },
    flows: ['start > sub > after > end', ...flows],
  });
  const flat = version({ nodes: { start: 'startEvent', review: 'userTask', inner: 'userTask', after: 'userTask', end: 'endEvent' }, flows: ['start > review > inner > after > end'] });

  it('that are new around an open step are opened around it: the step keeps its wait, the new scope listens', () => {
    const ticket = started(flat);
    const { moved, effects } = over(ticket, wrapped({ stop: { type: 'boundaryEvent', attachedTo: 'sub', event: hears('stop') }, handle: 'userTask' }, ['stop > handle']));
    expect(told(effects)).toEqual(['change review', 'open stop']);
    expect({ ...moved.wait('review'), scope: '' }).toEqual({ ...ticket.wait('review'), scope: '' });
    expect(moved.complete('review').complete('inner').open).toEqual(['after']);
    const stopped = over(started(flat), wrapped({ stop: { type: 'boundaryEvent', attachedTo: 'sub', event: hears('stop') }, handle: 'userTask' }, ['stop > handle']));
    expect(stopped.moved.message('stop').open).toEqual(['handle']);
  });

  it('that are gone leave their steps open in the scope around, with their variables and what can be undone', () => {
    const inner = (undo: ShortFlow): ShortFlow => ({ nodes: { ...undo.nodes, pay: { type: 'task', compensation: 'payBack' }, payBack: { type: 'userTask', forCompensation: true } }, flows: undo.flows });
    const from = version({
      nodes: { start: 'startEvent', sub: { type: 'subProcess', ext: { inputs: [{ name: 'sum', value: '=3' }] }, ...inner({ nodes: { in: 'startEvent', review: 'userTask' }, flows: ['in > pay > review'] }) }, after: 'userTask' },
      flows: ['start > sub > after'],
    });
    const to = version(inner({
      nodes: { start: 'startEvent', review: 'userTask', gate: 'exclusiveGateway', undo: { type: 'throwEvent', event: { kind: 'compensation' } }, after: 'userTask' },
      flows: ['start > pay > review > gate', 'gate > undo if sum = 3', 'gate > after default', 'undo > after'],
    }));
    const { moved } = over(started(from), to);
    expect(moved.traced('cancel')).toEqual([]);
    expect(moved.complete('review').open).toEqual(['payBack']);
    expect(moved.complete('payBack').open).toEqual(['after']);
  });

  it('take in several tokens once', () => {
    const both = (nodes: ShortFlow['nodes'], flows: string[]): Program => version({ nodes: { start: 'startEvent', ...nodes, end: 'endEvent' }, flows });
    const ticket = started(both({ fork: 'parallelGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway' }, ['start > fork', 'fork > a > join', 'fork > b > join', 'join > end']));
    const to = both({ sub: { type: 'subProcess', nodes: { in: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway' }, flows: ['in > fork', 'fork > a > join', 'fork > b > join'] } }, ['start > sub > end']);
    const { moved } = over(ticket.complete('a'), to);
    expect(moved.open).toEqual(['b']);
    expect(moved.complete('b').ended).toBe(true);
  });

  it('keep the ticket going where it was inside another one', () => {
    const { moved } = over(over(started(flat), wrapped()).moved, flat);
    expect(moved.complete('review').complete('inner').complete('after').ended).toBe(true);
  });

  it('that run several times let nothing in or out', () => {
    const many = (nodes: ShortFlow['nodes']): Program => version({ nodes: { start: 'startEvent', many: { type: 'subProcess', loop: { kind: 'parallel', cardinality: '2' }, nodes: { in: 'startEvent', ...nodes }, flows: ['in > review'] }, end: 'endEvent' }, flows: ['start > many > end'] });
    expect(verdict(started(first), many({ review: 'userTask' }))).toBe('needs_decision: into_loop@review');
    const outside = version({ nodes: { start: 'startEvent', many: { type: 'subProcess', loop: { kind: 'parallel', cardinality: '2' }, nodes: { in: 'startEvent' } }, review: 'userTask' }, flows: ['start > many > review'] });
    expect(verdict(started(many({ review: 'userTask' })), outside)).toBe('needs_decision: inside_loop@review');
    expect(over(started(many({ review: 'userTask' })), outside, { many: 'review' }).moved.open).toEqual(['review']);
  });

  it('with an event sub-process go on listening, and a running one goes on', () => {
    const esp = (name: string): Program => reviewed({ withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: hears(name) }, clear: 'userTask' }, flows: ['told > clear'] } });
    expect(over(started(esp('a')), esp('b')).moved.message('b').open).toEqual(['clear']);
    const { moved } = over(started(esp('a')).message('a'), esp('b'));
    expect(moved.open).toEqual(['clear']);
    expect(moved.complete('clear').ended).toBe(true);
  });
});

describe('loops', () => {
  const many = (kind: 'parallel' | 'sequential', work: ShortNode = { type: 'userTask' }, id = 'work'): Program => version({ nodes: { start: 'startEvent', [id]: { ...work, loop: { kind, cardinality: '3' } }, after: 'userTask' }, flows: [`start > ${id} > after`] });

  it.each(['parallel', 'sequential'] as const)('that are half done go on where they were (%s)', (kind) => {
    const { moved } = over(started(many(kind)).complete('work'), many(kind, { type: 'userTask', boundary: ['stop'] }, 'job'), { work: 'job' });
    expect(moved.complete('job').complete('job').open).toEqual(['after']);
  });

  it('of sub-processes keep each run where it is', () => {
    const sub = (nodes: ShortFlow['nodes'], flows: string[]): ShortNode => ({ type: 'subProcess', nodes: { in: 'startEvent', ...nodes }, flows });
    const ticket = started(many('parallel', sub({ a: 'userTask', b: 'userTask' }, ['in > a > b']))).complete('a');
    const { moved } = over(ticket, many('parallel', sub({ a: 'userTask', b: 'userTask', c: 'userTask' }, ['in > a > b > c'])));
    expect(moved.open.sort()).toEqual(['a', 'a', 'b']);
    expect(moved.complete('b').complete('c').complete('a').complete('a').complete('b').complete('b').complete('c').complete('c').open).toEqual(['after']);
  });
});

describe('called flows', () => {
  const caller = (called: string): ShortFlow => ({ nodes: { start: 'startEvent', call: { type: 'callActivity', called }, after: 'userTask' }, flows: ['start > call > after'] });
  const judged = (nodes: ShortFlow['nodes'], flows: string[], key = 'judge'): Program['root'] => flow(key, { nodes: { begin: 'startEvent', ...nodes }, flows });

  it('go over with their caller', () => {
    const ticket = started(version(caller('judge'), judged({ look: 'userTask' }, ['begin > look'])));
    const { moved } = over(ticket, version(caller('judge'), judged({ look: 'userTask', rule: 'userTask' }, ['begin > look > rule'])));
    expect(moved.complete('look').complete('rule').open).toEqual(['after']);
  });

  it('have a mapping of their own, so that ids of both flows may be the same', () => {
    const ticket = started(version(caller('judge'), judged({ look: 'userTask' }, ['begin > look'])));
    const to = version(caller('judge'), judged({ examine: 'userTask' }, ['begin > examine']));
    expect(verdict(ticket, to, { look: 'examine' })).toBe('needs_decision: element_gone@look');
    expect(over(ticket, to, { 'judge/look': 'examine' }).moved.complete('examine').open).toEqual(['after']);
  });

  it('that are not called any more need a decision', () => {
    const ticket = started(version(caller('judge'), judged({ look: 'userTask' }, ['begin > look'])));
    const to = version(caller('other'), judged({ look: 'userTask' }, ['begin > look'], 'other'));
    expect(verdict(ticket, to)).toBe('needs_decision: called_changed@call');
    const { moved } = over(ticket, to, { call: 'call' });
    expect(moved.open).toEqual(['look']);
    expect(moved.complete('look').open).toEqual(['after']);
  });
});

describe('what can be undone', () => {
  const paid = (id: string, handler?: string): Program => version({
    nodes: { start: 'startEvent', [id]: { type: 'task', ...(handler && { compensation: handler }) }, ...(handler && { [handler]: { type: 'userTask', forCompensation: true } }), hold: 'userTask', undo: { type: 'throwEvent', event: { kind: 'compensation' } }, after: 'userTask' },
    flows: [`start > ${id} > hold > undo > after`],
  });

  it('is undone as the other version says', () => {
    expect(over(started(paid('pay', 'back')), paid('charge', 'refund'), { pay: 'charge' }).moved.complete('hold').open).toEqual(['refund']);
  });

  it('needs a decision when the other version could not undo it', () => {
    const ticket = started(paid('pay', 'back'));
    expect(verdict(ticket, paid('charge', 'refund'))).toBe('needs_decision: undo_lost@pay');
    expect(verdict(ticket, paid('pay'))).toBe('needs_decision: undo_lost@pay');
    expect(over(ticket, paid('pay'), { pay: 'pay' }).moved.complete('hold').open).toEqual(['after']);
  });

  it('goes on being undone, or nothing can be changed', () => {
    const ticket = started(paid('pay', 'back')).complete('hold');
    expect(over(ticket, paid('pay', 'back')).moved.complete('back').open).toEqual(['after']);
    expect(verdict(ticket, paid('pay', 'refund'))).toBe('impossible: compensating@back');
  });
});

describe('incidents', () => {
  const gate = (condition: string, to = 'end'): Program => reviewed({ gate: 'exclusiveGateway', other: 'userTask' }, ['start > review > gate', `gate > ${to} if ${condition}`]);

  it('stay, and a corrected flow lets a retry succeed', () => {
    const { moved } = over(started(gate('outcome = "ok"')).complete('review', 'fine'), gate('outcome = "fine"'));
    expect(moved.state?.status).toBe('incident');
    expect(moved.send({ type: 'retry' }).ended).toBe(true);
  });

  it('whose step is gone need a decision, and are over when their token is sent elsewhere', () => {
    const ticket = started(gate('outcome = "ok"')).complete('review', 'fine');
    const to = reviewed({ other: 'userTask' }, ['start > review > other > end']);
    expect(verdict(ticket, to)).toBe('needs_decision: element_gone@gate');
    const { moved, effects } = over(ticket, to, { gate: 'other' });
    expect(effects.map(({ type }) => type)).toContain('resolved');
    expect(moved.open).toEqual(['other']);
    expect(moved.state?.status).toBe('running');
  });

  it('of a step that could not open are opened by the other version on retry', () => {
    const late = (value: string): Program => reviewed({ late: { type: 'boundaryEvent', attachedTo: 'review', event: hours(value) }, x: 'endEvent' }, ['start > review > end', 'late > x']);
    const ticket = started(late('soon'));
    expect(ticket.incidents).toEqual(['timer_invalid@late']);
    const { moved } = over(ticket, late('PT2H'));
    expect(moved.send({ type: 'retry' }).open).toEqual(['review', 'late']);
  });
});
