import type { Model } from '../../engine/kernel/types.ts';
import type { FlowLook } from '../../ui/flow-view/flow-view-props.ts';
import { stepsCovered } from './coverage.ts';
import type { Coverage } from './coverage.ts';

/** Taken lines and the steps on them green, those that nobody takes dashed. @param only the dashed ones alone */
export function coverageLooks(model: Model, coverage: Coverage, only: 'all' | 'left' = 'all'): Record<string, FlowLook> {
  const left = Object.fromEntries(coverage.left.map((line) => [line, 'uncovered' as const]));
  if (only === 'left') return left;
  return { ...Object.fromEntries([...coverage.taken, ...stepsCovered(model, coverage)].map((id) => [id, 'covered' as const])), ...left };
}
