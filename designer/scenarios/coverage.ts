import type { Model } from '../../engine/kernel/types.ts';
import type { Played } from './play-all.ts';

/** Which lines of a flow its scenarios take. */
export interface Coverage { taken: string[]; left: string[] }

/** Of the flow itself; those of called flows are their own scenarios' business. */
export function coverageOf(model: Model, played: readonly Played[]): Coverage {
  const seen = new Set(played.flatMap(({ result }) => result.coverage[model.key] ?? []));
  const lines = Object.keys(model.flows);
  return { taken: lines.filter((line) => seen.has(line)), left: lines.filter((line) => !seen.has(line)) };
}

/** Steps that scenarios come through. */
export function stepsCovered(model: Model, { taken }: Coverage): string[] {
  return [...new Set(taken.flatMap((line) => { const flow = model.flows[line]; return flow ? [flow.source, flow.target] : []; }))];
}
