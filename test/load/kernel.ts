/**
 * The kernel alone: tickets go round the loop of `loop.bpmn`, one decision a transition (user task, gateway, clock), no database.
 *   npm run bench:kernel -- [--seconds 3] [--waiting 5000]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { dueAt } from '../../engine/calendars/due-at.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { advance, type Context, type Program, type State } from '../../engine/kernel/index.ts';
import { compile } from '../../engine/model/compile.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, waiting: { type: 'string', default: '5000' } } });
const { model } = await compile(readFileSync(new URL('./loop.bpmn', import.meta.url), 'utf8'));
if (!model) throw new Error('loop.bpmn does not compile');
const program: Program = { root: model, called: {} };
const { evaluate } = createEvaluator();
const now = '2026-11-19T04:00:00.000Z';
const context: Context = {
  now, evaluate, environment: { policy: { clocks: { review: 'P2D' } } },
  decide: () => ({}),
  due: (timer, value, from) => dueAt(timer, value, from, defaultCalendar),
};
const variables = { request: { type: 'loop', lines: [{ lineId: 'L1', quantity: 1 }], reason: 'other', amount: 10_000, note: '杯口有裂纹', evidence: [] } };
const open = (): State => advance(program, undefined, { type: 'start', variables }, context).state;

let state = open();
let done = 0;
const begin = performance.now();
while (performance.now() - begin < Number(values.seconds) * 1000) {
  const wait = Object.values(state.waits).find((candidate) => candidate.kind === 'user');
  if (!wait) throw new Error('The loop has ended.');
  state = advance(program, state, { type: 'complete', wait: wait.id, outcome: 'approve' }, context).state;
  done += 1;
}
const seconds = (performance.now() - begin) / 1000;

const before = process.memoryUsage().heapUsed;
const waiting = Array.from({ length: Number(values.waiting) }, open);
const heap = (process.memoryUsage().heapUsed - before) / waiting.length;
console.log(`kernel  ${(done / seconds).toFixed(0)} transitions/s  ${((seconds / done) * 1e6).toFixed(1)} µs each  state ${JSON.stringify(state).length} bytes  heap ${(heap / 1024).toFixed(1)} kB per waiting ticket`);
