import { describe, expect, it } from 'vitest';
import { addsUp, startInspection, stepFinding, unitsLeft } from './inspection.ts';

const expected = [{ lineId: 'L1', title: '抱枕套', quantity: 3 }, { lineId: 'L2', title: '马克杯', quantity: 1 }];

describe('inspection', () => {
  it('starts at all good and adds up', () => {
    const started = startInspection(expected);
    expect(started[0]).toEqual({ lineId: 'L1', good: 3, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' });
    expect(addsUp(started, expected)).toBe(true);
  });

  it('takes what is bad from what was taken for good', () => {
    const one = stepFinding(startInspection(expected), expected, 'L1', 'damaged', 1);
    expect(one[0]).toEqual({ lineId: 'L1', good: 2, damaged: 1, missing: 0, notOurs: 0, disposition: 'hold' });
    expect(addsUp(one, expected)).toBe(true);
  });

  it('goes back to stock again when nothing is bad any more, and stays as somebody said', () => {
    const bad = stepFinding(startInspection(expected), expected, 'L1', 'damaged', 1);
    expect(stepFinding(bad, expected, 'L1', 'damaged', -1)[0]).toMatchObject({ damaged: 0, disposition: 'restock' });
    const said = bad.map((line) => ({ ...line, disposition: 'write_off' as const }));
    expect(stepFinding(said, expected, 'L1', 'damaged', 1)[0]).toMatchObject({ damaged: 2, disposition: 'write_off' });
  });

  it('tells how many are still to be counted', () => {
    const one = stepFinding(startInspection(expected), expected, 'L1', 'good', -1);
    expect(unitsLeft(one, expected)).toBe(1);
    expect(addsUp(one, expected)).toBe(false);
    expect(addsUp(stepFinding(one, expected, 'L1', 'damaged', 1), expected)).toBe(true);
  });

  it('tells when more were counted than expected', () => {
    expect(unitsLeft(stepFinding(startInspection(expected), expected, 'L2', 'good', 1), expected)).toBe(-1);
  });

  it('does not let one line make up for another', () => {
    const swapped = stepFinding(stepFinding(startInspection(expected), expected, 'L1', 'good', -1), expected, 'L2', 'good', 1);
    expect(unitsLeft(swapped, expected)).toBe(0);
    expect(addsUp(swapped, expected)).toBe(false);
  });

  it('never counts below zero', () => {
    expect(stepFinding(startInspection(expected), expected, 'L1', 'missing', -1)[0]?.missing).toBe(0);
  });
});
