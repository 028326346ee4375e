import type { Run } from './run.ts';
import type { Instance, Local, Result, Variables } from './state.ts';
import type { Node, Wait } from './types.ts';

/** A token at a node. */
export interface Arrival {
  scope: Instance;
  node: Node;
  flow?: string;
  local?: Local;
}

/** What an event brought. */
export interface Happening {
  data?: Variables;
  local?: Local;
}

/**
 * How one type of node behaves. Rule for every function here: evaluate first, change after. What throws `Stuck` is kept as it was
 * and done again on `retry`, so nothing may be half done by then.
 */
export interface Behaviour {
  /** A token arrives. Activities make an instance (`enterActivity`); gateways and passing events act at once. */
  enter(run: Run, arrival: Arrival): void;
  /** The instance does its work: a result completes it now, nothing means that it waits or runs a scope. */
  execute?(run: Run, instance: Instance, node: Node): Result | undefined;
  /** An instance's own wait is over. Default: the instance completes with what the event brought. */
  trigger?(run: Run, instance: Instance, wait: Wait, happening: Happening): void;
  /** Which outgoing flows the token takes. Default: `conditionalFlows`. */
  choose?(run: Run, scope: Instance, node: Node, local: Local | undefined): string[];
  /** Scopes: the last token inside is gone. Default: the instance completes. */
  finish?(run: Run, instance: Instance, node: Node, local: Local | undefined): void;
}
