/**
 * The kernel's words. A compiled flow is a `Model`, a running ticket's token state is a `State`; both are plain JSON.
 * `advance(program, state, command, context)` is the only way a state changes (BPMN 2.0.2 chapter 13).
 */

/** FEEL text. A leading `=` marks an expression where a literal would be possible too (timers, inputs). */
export type Expression = string;

/** A text that people read: Chinese first, English where the author wrote one. */
export interface Label { zh: string; en?: string }

export type NodeType =
  | 'startEvent' | 'endEvent' | 'catchEvent' | 'throwEvent' | 'boundaryEvent'
  | 'task' | 'manualTask' | 'userTask' | 'serviceTask' | 'sendTask' | 'receiveTask' | 'businessRuleTask' | 'scriptTask'
  | 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'eventBasedGateway'
  | 'subProcess' | 'eventSubProcess' | 'transaction' | 'adHocSubProcess' | 'callActivity';

/** `value` is ISO 8601 (duration, date-time, or repeating interval by kind) or `=FEEL` that yields one. */
export interface TimerSpec {
  kind: 'duration' | 'date' | 'cycle';
  value: string;
  /** `calendar`: every hour counts; `working`: only the shop's business hours count. */
  time: 'calendar' | 'working';
}

export type EventDefinition =
  | { kind: 'message'; name: string; /** FEEL for the correlation key; absent: the ticket's own id. */ key?: Expression }
  | { kind: 'timer'; timer: TimerSpec }
  | { kind: 'signal'; name: string }
  | { kind: 'error'; code?: string }
  | { kind: 'escalation'; code?: string }
  | { kind: 'conditional'; condition: Expression }
  | { kind: 'link'; name: string }
  | { kind: 'compensation'; activity?: string }
  | { kind: 'cancel' }
  | { kind: 'terminate' };

/** A named result of a user task that conditions read as `outcome`. */
export interface Outcome {
  code: string;
  label: Label;
  /** The button's look. */
  tone: 'primary' | 'neutral' | 'danger';
  /** The desk asks for a reason (form field `reasonText`) before it can be sent. */
  needsReason?: boolean;
  /** Only these roles are offered it; absent: whoever may do the step. */
  roles?: string[];
}

/** A deadline on a step and what silence does. */
export interface Clock {
  timer: TimerSpec;
  /** ISO 8601 durations before the end at which people are warned, separated by spaces: `P1D PT4H`. */
  warn?: string;
  /** Silence completes the step with this outcome; absent: people are only reminded. */
  outcome?: string;
}

/** Who may work a step: any of these fits. `expression` yields a user id, a `group:CODE` or a `role:CODE`. */
export interface People { roles?: string[]; groups?: string[]; expression?: Expression; sameAs?: string }

export interface Mapping { name: string; /** `=FEEL` or a literal text. */ value: string }

/** What the `reflow` namespace says about a node. */
export interface NodeExtension {
  /** Ticket status to show while the token is here, or for good when it is an end event. */
  status?: string;
  people?: People;
  form?: string;
  outcomes?: Outcome[];
  clock?: Clock;
  /** False: the buyer's progress page does not list this step. */
  buyerVisible?: boolean;
  /** What the buyer reads instead of the step's name. */
  buyerLabel?: Label;
  /** Field permissions of the form on this step, by field code. */
  fields?: Record<string, 'write' | 'read' | 'hidden'>;
  service?: string;
  inputs?: Mapping[];
  outputs?: Mapping[];
  retry?: { attempts: number; /** ISO 8601 */ backoff: string };
  decision?: string;
  script?: { expression: Expression; result: string };
  /** Step kind of the catalogue that made the node (apply, approve, …). */
  step?: string;
  /** For call activities and business rule tasks: which published version is called or asked. */
  binding?: 'latest' | number;
  /** For what throws a message: ISO 8601 duration for which it is kept while nobody waits for it (absent: seven days). */
  keep?: string;
}

export interface Loop {
  kind: 'standard' | 'parallel' | 'sequential';
  /** standard */ condition?: Expression; testBefore?: boolean; maximum?: number;
  /** multi-instance */ cardinality?: Expression; collection?: Expression; item?: string; completion?: Expression;
  /** multi-instance: variable that gathers each instance's `outputItem`. */ output?: string; outputItem?: Expression;
}

export interface Node {
  id: string;
  type: NodeType;
  label: Label;
  /** Id of the process or sub-process that holds this node. */
  scope: string;
  incoming: string[];
  outgoing: string[];
  defaultFlow?: string;
  event?: EventDefinition;
  /** Boundary events and event sub-process starts. */
  interrupting?: boolean;
  attachedTo?: string;
  boundary?: string[];
  loop?: Loop;
  /** Activity with a compensation boundary: id of the handler. */
  compensation?: string;
  forCompensation?: boolean;
  /** Call activities: key of the called flow. */
  called?: string;
  /** Ad-hoc sub-process. */
  adHoc?: { ordering: 'parallel' | 'sequential'; completion?: Expression; cancelRemaining: boolean };
  documentation?: string;
  ext: NodeExtension;
}

export interface Flow { id: string; source: string; target: string; condition?: Expression; label?: Label }

/** The executable form of one version of a flow. Plain JSON, the same in server and browser. */
export interface Model {
  format: 1;
  /** BPMN process id = flow key. */
  key: string;
  label: Label;
  /** sha256 of the normalised XML, hex. */
  hash: string;
  nodes: Record<string, Node>;
  flows: Record<string, Flow>;
  /** Node ids by scope id; the process itself is the scope named `key`. */
  scopes: Record<string, string[]>;
}

/** The root model and every model its call activities may reach, by flow key. */
export interface Program { root: Model; called: Record<string, Model> }

export type WaitKind = 'user' | 'service' | 'timer' | 'message' | 'signal' | 'condition';

/** Something outside must happen before a token goes on. */
export interface Wait {
  /** Unique in the ticket, never used again: `w` + counter. */
  id: string;
  kind: WaitKind;
  element: string;
  /** Scope instance that holds it. */
  scope: string;
  /** Activity instance it belongs to: the `instance` of its trace effects. For `start` waits the scope instance itself. */
  instance: string;
  /** Key of the model `element` belongs to (a called flow has its own). */
  model: string;
  /** How often this element was entered in this ticket, from 1: the `visit` of idempotency keys. */
  visit: number;
  since: string;
  /** Timers and clocks: ISO 8601 instant. */
  dueAt?: string;
  /** The next warning. */
  warnAt?: string;
  /** Warnings after the next one, ascending. */
  laterWarnings?: string[];
  /** When people were warned last. */
  warnedAt?: string;
  /** How often the other side has given more time. */
  extended?: number;
  /**
   * What a timer, message, signal or condition is for: a step's `clock`, an intermediate event or receive task (`catch`), a
   * `boundary` event, or the `start` of an event sub-process. User and service waits have none.
   */
  purpose?: 'clock' | 'catch' | 'boundary' | 'start';
  /** Clocks, and boundary events of a step that itself waits: id of that step's wait. */
  host?: string;
  /** Repeating timers: how often it still fires, this time included (absent: without end). */
  remaining?: number;
  /** Repeating timers: the evaluated interval. The next tick counts from the last `dueAt`, so the grid never slides. */
  every?: string;
  /** Service waits: id of the service task. */
  service?: string;
  /** User and service waits: the evaluated `inputs`. */
  input?: Record<string, unknown>;
  /** Message and signal waits. */
  name?: string;
  /** Message waits: evaluated correlation key. Absent: any message of that name that reached this ticket fits. */
  key?: string;
  /** Condition waits that repeat: it is true already and must turn false before it fires again. */
  met?: boolean;
}

/** What the kernel remembers of a running ticket. `format` grows when its shape does; see `upgrade`. */
export interface State {
  format: number;
  status: 'running' | 'ended' | 'incident';
  waits: Record<string, Wait>;
  [more: string]: unknown;
}

/** Everything that can happen to a running ticket, as the kernel sees it. */
export type Command =
  | { type: 'start'; /** start event; absent: the only none start event */ start?: string; variables: Record<string, unknown> }
  /** A user wait with what the person chose, or a service wait with its result as `data`. */
  | { type: 'complete'; wait: string; outcome?: string; data?: Record<string, unknown> }
  /** A user, service or message wait ends in the BPMN error `code`. Caught nowhere: an incident that `retry` runs again. */
  | { type: 'fail'; wait: string; code: string; message?: string; data?: Record<string, unknown> }
  | { type: 'fireTimer'; wait: string }
  /** Goes to the oldest wait it fits; refused with `message_not_expected` when there is none. */
  | { type: 'message'; name: string; key?: string; data?: Record<string, unknown> }
  /** Goes to every wait of that name; none is no error. */
  | { type: 'signal'; name: string; data?: Record<string, unknown> }
  /** Sets variables of the ticket's own flow; conditional events are looked at again (also after every other command). */
  | { type: 'setVariables'; variables: Record<string, unknown> }
  /** Does again what led to an incident; absent id: all of them. */
  | { type: 'retry'; incident?: string }
  /** A person puts a token elsewhere in the ticket: `from` is the wait or incident where it is now, which is cancelled. */
  | { type: 'move'; from: string; to: string }
  /** Ends the ticket: everything open is cancelled. */
  | { type: 'cancel' };

export type TraceEvent = 'enter' | 'complete' | 'cancel' | 'wait' | 'throw' | 'take';

/** Why a token is stuck. Closed list; the texts are in `errors.ts`. */
export type IncidentCode =
  | 'no_flow' | 'uncaught_error' | 'uncaught_cancel' | 'expression_failed' | 'timer_invalid' | 'decision_failed'
  | 'called_flow_missing' | 'bad_loop' | 'bad_model' | 'hang' | 'node_budget' | 'state_budget';

/** `take`: `element` is the sequence flow and `instance` the activity instance that left. */
export type Effect =
  | { type: 'open'; wait: Wait }
  | { type: 'close'; wait: Wait; how: 'completed' | 'cancelled'; outcome?: string }
  /** A wait goes on in another version of the flow, at another element, with another deadline or for another message; its id stays. */
  | { type: 'change'; wait: Wait; was: Wait }
  /** `delivered`: something inside this ticket already took it; a message then must not be sent again. */
  | { type: 'throw'; kind: 'message' | 'signal'; name: string; key?: string; data: Record<string, unknown>; element: string; model: string; delivered: boolean }
  | { type: 'trace'; event: TraceEvent; element: string; model: string; instance: string; at: string }
  | { type: 'warning'; element: string; message: string }
  /** The token at `element` is stuck until `retry`; the rest of the ticket goes on. `id` is unique in the ticket. */
  | { type: 'incident'; id: string; code: IncidentCode; message: string; element: string; model: string }
  /** An earlier incident is over: retried, or what it belonged to was cancelled. */
  | { type: 'resolved'; id: string }
  /** The root process is over; `element` is where its last token was (the flow's key after `cancel`). */
  | { type: 'ended'; element: string };

/** Which step asks a decision, and which version of it, where the step pins one. */
export interface DecisionPlace { element: string; model: string; version?: number }

/** The only way the kernel reaches out; all of it synchronous and pure. */
export interface Context {
  /** ISO 8601, UTC. */
  now: string;
  /** Read-only values that expressions see beside the variables: ticket, order, policy, shop. */
  environment: Record<string, unknown>;
  /** `variables` already holds the environment; a leading `=` is already cut off. Throws when it cannot be evaluated. */
  evaluate(expression: Expression, variables: Record<string, unknown>): unknown;
  /** The answer of a decision table, any JSON. Throws when it has none to give; that becomes the incident `decision_failed`. */
  decide(decision: string, variables: Record<string, unknown>, place: DecisionPlace): unknown;
  /**
   * When a timer that starts at `from` is due: ISO 8601 instant. `value` is already evaluated.
   * A duration may be negative (`-PT4H`, for warnings): that long before `from`. Repeating intervals `R3/PT1H` never
   * come here: the kernel counts them and asks for their duration; a `cycle` of any other notation is passed as it is.
   */
  due(timer: TimerSpec, value: string, from: string): string;
}

export interface Advanced { state: State; effects: Effect[] }

/** Why a token cannot be put somewhere. Closed list; the words are in `placing/words.ts`. */
export type ObstacleCode =
  /** The flow has no such element. */
  | 'unknown_target'
  /** Nobody can stand there: a join, a start, a boundary event, an undo step, the inside of an event sub-process that does not run. */
  | 'not_enterable'
  /** What was named only listens, is the flow itself, or holds no single token. */
  | 'not_a_token'
  /** It stands in another flow that this token is not part of. */
  | 'elsewhere'
  /** It is one of several instances of an activity and cannot leave the others. */
  | 'inside_loop'
  /** It would come into one of several instances of an activity. */
  | 'into_loop'
  /** The sub-process around the target runs several times; nobody could say which is meant. */
  | 'several_runs'
  /** Something that was completed is being undone there. */
  | 'compensating'
  /** A join would wait for tokens that can never come. */
  | 'starves_join';

/**
 * Where tokens go in another version of a flow: element (or sequence flow, for tokens that wait at a join) → element. Elements of a called
 * flow are written `flow/element`. What is listed was decided on by a person: where the two differ, the token begins anew at its target.
 */
export type ElementMapping = Record<string, string>;

/** Why a ticket does not fit another version as it is. Closed list; the words are in `migration/words.ts`. */
export type MigrationReasonCode =
  | ObstacleCode
  /** The ticket is over. */
  | 'ended'
  /** The other version belongs to another flow. */
  | 'other_flow'
  /** The other version lacks a flow that is being called. */
  | 'flow_missing'
  /** The other version does not have it. */
  | 'element_gone'
  | 'type_changed' | 'loop_changed' | 'event_changed' | 'service_changed' | 'called_changed'
  /** A token waits at a join on a sequence flow that does not lead there any more. */
  | 'path_gone'
  /** What has been done could not be undone any more. */
  | 'undo_lost';

export interface MigrationReason { code: MigrationReasonCode; element: string; /** Key of its flow. */ model: string; message: Label }

/** What becomes of something that is open. `carried`: it stays open; `moved`: it is cancelled and its token begins anew. */
export interface MappedElement { element: string; model: string; to: string; how: 'carried' | 'moved' }

export interface MigrationPlan {
  /** `needs_decision`: a mapping can settle every reason. `impossible`: none can, or the given one is wrong. */
  verdict: 'fits' | 'needs_decision' | 'impossible';
  reasons: MigrationReason[];
  mapped: MappedElement[];
}

/** `keep`: deadlines that run stay as they are. `restart`: they count anew from now, as the other version says. */
export interface MigrationOptions { clocks: 'keep' | 'restart' }
