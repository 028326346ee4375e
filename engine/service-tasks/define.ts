import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { Label } from '../kernel/types.ts';

/** What a running service task may use. `Ports` is whatever the host composes (connectors, ledgers). */
export interface ServiceTaskContext<Ports> {
  shopId: string;
  ticketId: string;
  ticketNumber: string;
  /** `ticket/step/visit`: the same for every attempt of this execution. Give it to outside systems. */
  idempotencyKey: string;
  /** From 1. */
  attempt: number;
  /** ISO 8601; the server's injected clock. */
  now: () => string;
  /** Aborted at the task's time-out and at shutdown. */
  signal: AbortSignal;
  ports: Ports;
}

/** Returned instead of an output: nothing failed, ask again at `at` (ISO 8601). Does not use up attempts. */
export class TryLater {
  readonly at: string;
  readonly why: string;
  constructor(at: string, why: string) { this.at = at; this.why = why; }
}

/** A result that the flow knows: becomes a BPMN error with `code`, caught by a boundary event. Never retried. */
export class BusinessError extends Error {
  readonly code: string;
  readonly data: Record<string, unknown>;
  constructor(code: string, message: string, data: Record<string, unknown> = {}) {
    super(message);
    this.name = 'BusinessError';
    this.code = code;
    this.data = data;
  }
}

/** An outside system refused for good: no retry helps, a person must look (incident at once). */
export class FinalError extends Error {
  override name = 'FinalError';
}

export interface ServiceTask<Ports, In = Record<string, unknown>, Out = Record<string, unknown>> {
  /** kebab-case, what `reflow:service` names. */
  id: string;
  label: Label;
  /** One plain sentence for the designer. */
  description: Label;
  icon: string;
  /** JSON Schemas (draft 7, type object): validated before the call and after it. */
  input: JSONSchema;
  output: JSONSchema;
  /** Error codes that `BusinessError` may carry; the designer offers them to boundary events. */
  errors?: string[];
  /** True when money leaves: publish asks four eyes and a failure path. */
  movesMoney?: boolean;
  /** Attempts before an incident; `backoff` is ISO 8601, doubled each time with jitter. */
  retry: { attempts: number; backoff: string };
  timeoutMs: number;
  /** Name of the outside system: its circuit breaker and concurrency limit. */
  connector: string;
  run(input: In, context: ServiceTaskContext<Ports>): Promise<Out | TryLater>;
}

/** What a value of the schema looks like. Asked only once the schema is known: checking it while it is inferred exhausts the compiler. */
type Typed<S> = S extends JSONSchema ? FromSchema<S> : never;

/**
 * Declares a service task with input and output typed by their schemas.
 * @example defineServiceTask<Ports>()({ id: 'notify', input: {...}, output: {...}, ... })
 */
export function defineServiceTask<Ports>() {
  return function define<const I extends object, const O extends object>(
    task: Omit<ServiceTask<Ports>, 'input' | 'output' | 'run'> & {
      input: I;
      output: O;
      run(input: Typed<I>, context: ServiceTaskContext<Ports>): Promise<Typed<O> | TryLater>;
    },
  ): ServiceTask<Ports> {
    return task as unknown as ServiceTask<Ports>;
  };
}
