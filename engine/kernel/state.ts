import type { IncidentCode, State, Wait } from './types.ts';

/** Format that this kernel writes. A new shape takes the next number and a step in `upgrade.ts`. */
export const FORMAT = 1;

export type Variables = Record<string, unknown>;

/** What a token carries until the next activity completes: `outcome`, `error`, `escalation`. */
export type Local = Variables;

/** A completed activity that can be undone: BPMN 13.5.5. */
export interface Undo {
  node: string;
  model: string;
  /** Its variables when it completed (a sub-process's own, an instance's item). */
  vars?: Variables;
  /** Sub-processes and calls: what was completed inside, oldest first. */
  inner?: Undo[];
  called?: Called;
  /** It did not complete (its transaction was cancelled): only what is inside is undone. */
  begun?: true;
}

/** The flow that a call activity ran, with its variables when it ended. */
export interface Called {
  key: string;
  vars?: Variables;
}

/** Counters of a looping activity: BPMN 13.3.6 and 13.3.7. Cardinality and items are fixed when it starts. */
export interface Looping {
  /** Multi-instance: how many there will be. */
  total?: number;
  started: number;
  done: number;
  /** Sequential instances still to come, by position. */
  items?: unknown[];
  /** What the instances gave, by position. */
  out?: unknown[];
}

/**
 * One execution of a node that takes time: an activity, an event that waits, a sub-process. Scopes (processes,
 * sub-processes) are instances too; `tokens` counts what lives in them, and at 0 they are over.
 */
export interface Instance {
  id: string;
  /** Element id; the flow's key for a process. */
  node: string;
  model: string;
  /** Instance that holds it; '' for the root process. */
  parent: string;
  /** Absent: the node itself. `process`: a flow. `loop`: the body around looping instances. `undo`: a completed sub-process being undone. */
  role?: 'process' | 'loop' | 'undo';
  visit: number;
  local?: Local;
  vars?: Variables;
  tokens?: number;
  /** Its boundary events and event sub-processes listen already. */
  armed?: true;
  /** Tokens that wait at a join, by gateway and sequence flow; each entry is what the token carries, 0 for nothing. */
  joins?: Record<string, Record<string, (Local | 0)[]>>;
  /** An interrupting event sub-process took over: none starts here any more. */
  interrupted?: true;
  /** What completed in this scope and can be undone, oldest first. */
  undo?: Undo[];
  looping?: Looping;
  /** Call activities, once their flow has ended. */
  called?: Called;
  /** Compensation throws: what is still to undo, last first to go. */
  undoing?: { scope: string; undo: Undo }[];
  /** Compensation handlers: the instance that asked. */
  undoes?: string;
  /** Sequential ad-hoc sub-processes: nodes still to start. */
  later?: string[];
  /** Ad-hoc sub-processes: the completion condition held; what runs may end, nothing new begins. */
  closing?: true;
}

/** What an activity's completion brings. */
export interface Result {
  outcome?: string;
  /** Goes to `steps.<element>`; mappings see it as `data` and `result`. */
  data?: Variables;
  /** A decision's answer, which may be any JSON: goes to `steps.<element>`; mappings see it as `result`. */
  answer?: unknown;
  /** What the token carries on, beside `outcome`. */
  local?: Local;
  /** Only output mappings see `data`; it is not kept as the step's result. */
  silent?: true;
}

/** A BPMN error on its way to a catcher. */
export interface Thrown {
  code?: string;
  message?: string;
  data?: Variables;
}

/** One unit of work; plain JSON, so that what is stuck can be kept and done again. */
export type Work =
  /** A token arrives at a node. */
  | { do: 'enter'; scope: string; node: string; flow?: string; local?: Local }
  /** An event has happened: its token goes through. */
  | { do: 'pass'; scope: string; node: string; local?: Local; data?: Variables }
  /** An instance does what it is for. */
  | { do: 'execute'; id: string }
  /** An instance subscribes to its boundary events and event sub-processes; `starts`: once more to the latter, which an interruption had ended. */
  | { do: 'arm'; id: string; starts?: true }
  | { do: 'complete'; id: string; result: Result }
  /** A token leaves a node by its outgoing flows. */
  | { do: 'leave'; scope: string; node: string; instance: string; local?: Local }
  /** The last token of a scope is gone; `element` is where it was. */
  | { do: 'finish'; id: string; element: string; local?: Local }
  /** A wait's event happened. */
  | { do: 'trigger'; wait: string; data?: Variables; local?: Local }
  | { do: 'fail'; id: string; error: Thrown }
  /** The next instance of a loop, or its end. */
  | { do: 'iterate'; id: string; over: boolean; local?: Local }
  /** The next compensation handler, or the end of compensating. */
  | { do: 'undo'; id: string };

/** Work that waits for a `retry`. */
export interface Incident {
  id: string;
  code: IncidentCode;
  message: string;
  element: string;
  model: string;
  work: Work[];
  /** Hangs: the scope that cannot go on. */
  scope?: string;
}

export interface KernelState extends State {
  format: typeof FORMAT;
  /** Last number given to an instance, wait or incident. */
  counter: number;
  /** Id of the root process instance. */
  root: string;
  instances: Record<string, Instance>;
  waits: Record<string, Wait>;
  /** How often each element was entered. Not by model: `element/visit` must name one execution in the whole ticket. */
  visits: Record<string, number>;
  incidents: Incident[];
}
