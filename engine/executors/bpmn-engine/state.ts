import type { KernelState, Local, Variables } from '../../kernel/state.ts';

/** What a token carries along the library's flows. */
export interface Token {
  local?: Local;
  /** What an event brought, on its way to the element that keeps it. */
  data?: Variables;
}

/** A join at which tokens are held. The first stands in the library's join; the others wait before it. */
export interface HeldJoin {
  /** The library's execution that holds the first token; absent until it is reached. */
  key?: string;
  /** Sequence flow by which the first came. */
  via?: string;
  /** Tokens still to be let in for nothing, by sequence flow: the join that they were for has fired. */
  owed?: Record<string, number>;
}

/** A scope that the library runs: a process, a sub-process, one round of a loop, the body of a scope with event sub-processes. */
export interface Frame {
  /** The instance whose nodes run here. */
  scope: string;
  /** What was entered and not left again, by the library's id. */
  inside?: Record<string, string>;
  /** Executions of boundary events by their element, of event sub-processes by theirs. */
  guards?: Record<string, string>;
  /** Executions of events behind event-based gateways, by element. */
  awaited?: Record<string, string>;
  joins?: Record<string, HeldJoin>;
}

/** What we remember of an instance beside what the kernel would. */
export interface Place {
  /** The frame it runs in; '' for the root process. */
  frame: string;
  /** The library's execution that goes on when the instance does. */
  key?: string;
  /** Scopes: where their last token ended, and what it carried. */
  last?: { element: string; local?: Local };
  /** Handlers: what the event brought. */
  brought?: Token;
  /** Loops: no further round. */
  over?: true;
  /** Scopes: a terminate end event was reached inside. */
  terminated?: true;
}

/** The part of the state that only this executor reads. */
export interface Memory {
  format: 1;
  frames: Record<string, Frame>;
  places: Record<string, Place>;
  /** What the library saved; its own business. */
  saved: unknown;
}

/**
 * A ticket that the library runs. Instances, variables and waits have the kernel's shape: what a step is given, keeps and waits for
 * is the same whoever moves the tokens.
 */
export interface EngineState extends KernelState {
  executor: 'bpmn-engine';
  engine: Memory;
}
