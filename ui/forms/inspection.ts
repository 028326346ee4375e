import type { FormLine } from './types.ts';

/** What becomes of goods that came back. */
export const dispositions = ['restock', 'hold', 'write_off', 'back_to_buyer'] as const;
export type Disposition = (typeof dispositions)[number];

/** What a warehouse finds of one line; the four numbers add up to what was expected. `photos`: file ids. */
export interface InspectedLine { lineId: string; good: number; damaged: number; missing: number; notOurs: number; disposition?: Disposition; photos?: string[] }

export const findings = ['good', 'damaged', 'missing', 'notOurs'] as const;
export type Finding = (typeof findings)[number];

/** Inspection starts at "all good", the usual case: only what differs is counted by hand. */
export function startInspection(lines: FormLine[]): InspectedLine[] {
  return lines.map((line) => ({ lineId: line.lineId, good: line.quantity, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' }));
}

/** Units found so far of one line. */
export function inspectedUnits(line: InspectedLine): number {
  return findings.reduce((sum, finding) => sum + line[finding], 0);
}

/** Expected minus found over all lines: above 0 some are still to be counted, below 0 too many were. */
export function unitsLeft(inspected: InspectedLine[], expected: FormLine[]): number {
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  return sum(expected.map((line) => line.quantity)) - sum(inspected.map(inspectedUnits));
}

/** Every line adds up, not only their sum. */
export function addsUp(inspected: InspectedLine[], expected: FormLine[]): boolean {
  return expected.every((line) => {
    const found = inspected.find((candidate) => candidate.lineId === line.lineId);
    return found !== undefined && inspectedUnits(found) === line.quantity;
  });
}

/**
 * One step on one stepper. Counting something bad takes it from the good ones while the line adds up already, so that the usual
 * "one of three is broken" is one tap. Never below zero; counting more than expected is shown and told, not prevented. What is not good is
 * kept aside until somebody says otherwise.
 */
export function stepFinding(inspected: InspectedLine[], expected: FormLine[], lineId: string, finding: Finding, by: 1 | -1): InspectedLine[] {
  const quantity = expected.find((line) => line.lineId === lineId)?.quantity ?? 0;
  return inspected.map((line) => {
    if (line.lineId !== lineId) return line;
    const takes = by === 1 && finding !== 'good' && line.good > 0 && inspectedUnits(line) >= quantity;
    return asideIfBad({ ...line, ...(takes ? { good: line.good - 1 } : {}), [finding]: Math.max(0, line[finding] + by) });
  });
}

/** Whether anything of the line is there and not good, so that photos are wanted. */
export function isBad({ damaged, notOurs, missing }: InspectedLine): boolean {
  return damaged + notOurs + missing > 0;
}

function asideIfBad(line: InspectedLine): InspectedLine {
  const usual = line.disposition === undefined || line.disposition === 'restock' || line.disposition === 'hold';
  return usual ? { ...line, disposition: line.damaged + line.notOurs > 0 ? 'hold' : 'restock' } : line;
}
