import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supports } from '../../engine/executors/bpmn-engine/supports/index.ts';
import { blocks } from './blocks.ts';
import { compare } from './compare.ts';
import { draw } from './draw.ts';

const choices = fc.array(fc.record({ action: fc.nat(), restart: fc.boolean() }), { maxLength: 12 });

/** Enough to find what a change breaks; `long-run.ts` goes on for as long as one likes. */
const SECONDS = 20;

describe('block-structured flows', () => {
  it('are all flows that bpmn-engine may run', () => {
    fc.assert(fc.property(blocks(), (block) => {
      const { root, called } = draw(block).program;
      expect([root, ...Object.values(called)].flatMap((model) => supports(model).map(({ code, element }) => `${code} ${element}`))).toEqual([]);
    }), { numRuns: 300 });
  });

  it('take the same course on the kernel and on bpmn-engine, whatever happens in whatever order, also across restarts', () => {
    fc.assert(fc.property(blocks(), choices, (block, given) => {
      compare(block, given);
    }), { numRuns: 3_000, interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false });
  }, (SECONDS + 60) * 1_000);
});
