/**
 * Compares generated flows for as long as one likes: `node test/conformance/long-run.ts --minutes 10 [--seed 7] [--depth 4]`.
 * Prints the first flow on which the executors differ, made as small as possible, with the seed that leads there again.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { blocks } from './blocks.ts';
import { compare } from './compare.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, depth: { type: 'string', default: '3' } } });
const choices = fc.array(fc.record({ action: fc.nat(), restart: fc.boolean() }), { maxLength: 20 });
const seed = values.seed === undefined ? undefined : Number(values.seed);
let flows = 0;
let commands = 0;

const result = fc.check(fc.property(blocks(Number(values.depth)), choices, (block, given) => {
  flows += 1;
  commands += compare(block, given);
}), { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: Number(values.minutes) * 60_000, ...(seed !== undefined && { seed }) });

if (result.failed && result.counterexample) {
  console.error(await fc.asyncDefaultReportMessage(result));
  process.exitCode = 1;
} else console.log(`${flows} flows, ${commands} commands: no difference (seed ${result.seed}).`);
