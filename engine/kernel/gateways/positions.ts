import { childrenOf } from '../instances.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';

/** The nodes of a scope at which tokens are: live instances, tokens held at joins, and tokens stuck in an incident. */
export function positionsIn(run: Run, scope: Instance): string[] {
  const running = childrenOf(run, scope.id).map((child) => child.node);
  const held = Object.keys(scope.joins ?? {});
  const stuck = run.state.incidents.flatMap(({ work }) => work).flatMap((work) => ('node' in work && work.scope === scope.id ? [work.node] : []));
  return [...running, ...held, ...stuck];
}
