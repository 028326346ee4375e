import { BrokenCircuitError, BulkheadRejectedError, CircuitState, ConsecutiveBreaker, bulkhead, circuitBreaker, handleWhen, timeout, TimeoutStrategy, wrap, type IPolicy } from 'cockatiel';
import { finishService } from '../runtime/commands/finish-service.ts';
import type { Engine } from '../runtime/engine.ts';
import { BusinessError, FinalError, TryLater, type ServiceTask, type ServiceTaskContext } from '../service-tasks/define.ts';
import type { JobRow } from '../store/job.ts';
import { closeIncidentsOfJob } from '../store/incident.ts';
import { GiveUp, Later } from './outcome.ts';
import type { JobHandler } from './runner.ts';

const FAILURES_BEFORE_BREAK = 5;
const HALF_OPEN_AFTER_MS = 15_000;
const CALLS_AT_ONCE = 16;
const QUEUE = 1_000;
const BUSY_RETRY_MS = 5_000;

/** State of one connector, for the operations page. */
export interface ConnectorState { connector: string; breaker: 'closed' | 'open' | 'half_open'; calls: number; failures: number; lastError: string | null }

interface Guarded { policy: IPolicy; state: ConnectorState }

export interface ServiceJobs { handler: JobHandler; connectors(): ConnectorState[] }

function guard(connector: string): Guarded {
  const state: ConnectorState = { connector, breaker: 'closed', calls: 0, failures: 0, lastError: null };
  // what the flow or a person must settle says nothing about the connector's health
  const breaker = circuitBreaker(handleWhen((error) => !(error instanceof BusinessError || error instanceof FinalError)), { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_BEFORE_BREAK) });
  breaker.onStateChange((next) => {
    state.breaker = next === CircuitState.Open ? 'open' : next === CircuitState.HalfOpen ? 'half_open' : 'closed';
  });
  return { policy: wrap(bulkhead(CALLS_AT_ONCE, QUEUE), breaker), state };
}

/**
 * Runs service tasks outside any transaction: at least once, under a stable idempotency key, with a time-out, a breaker and
 * a limit of calls at once for each connector. The result goes back as a command that also ends the job.
 */
export function createServiceJobs<Ports>(engine: Engine, ports: Ports): ServiceJobs {
  const guards = new Map<string, Guarded>();
  const guardOf = (connector: string): Guarded => {
    const known = guards.get(connector) ?? guard(connector);
    guards.set(connector, known);
    return known;
  };

  const handler: JobHandler = async (job) => {
    const task = taskOf(engine, job);
    const { policy, state } = guardOf(task.connector);
    state.calls += 1;
    const result = await policy.execute(() => attempt(engine, task as ServiceTask<Ports>, job, ports)).catch((error: unknown) => {
      if (error instanceof BusinessError) return error;
      if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) throw new Later(inMs(engine, BUSY_RETRY_MS), `${task.connector} is cut off for a moment: ${state.lastError ?? 'too many calls'}`);
      state.failures += 1;
      state.lastError = error instanceof Error ? error.message : String(error);
      if (error instanceof FinalError) throw new GiveUp('service_refused', error.message, { cause: error });
      throw error;
    });
    if (result instanceof TryLater) throw new Later(result.at, result.why);
    const { wait } = job.payload as { wait: string };
    const finished = { job_id: job.job_id, lease: job.lease };
    const done = result instanceof BusinessError ? { error: { code: result.code, message: result.message, data: result.data } } : { output: result };
    await finishService(engine, job.shop_id, job.ticket_id as string, wait, done, finished);
    await closeIncidentsOfJob(engine.store, job.shop_id, job.job_id, { type: 'system', name: 'service' }, engine.now());
  };
  return { handler, connectors: () => [...guards.values()].map((g) => g.state) };
}

function taskOf(engine: Engine, job: JobRow): ServiceTask<unknown> {
  const id = String(job.payload.service ?? '');
  const task = engine.services.get(id);
  if (!task) throw new GiveUp('service_unknown', `The service task ${id} is not registered on this server. Register it or publish the flow without it, then retry.`);
  const problems = engine.validate(task.input as Record<string, unknown>, job.payload.input ?? {});
  if (problems.length > 0) throw new GiveUp('service_input_invalid', `The flow gave ${id} a wrong input: ${problems.map((p) => `${p.path} ${p.message}`).join('; ')}`);
  return task;
}

async function attempt<Ports>(engine: Engine, task: ServiceTask<Ports>, job: JobRow, ports: Ports): Promise<Record<string, unknown> | TryLater> {
  const { model, element, visit, input } = job.payload as { model: string; element: string; visit: number; input: Record<string, unknown> };
  const output = await timeout(task.timeoutMs, TimeoutStrategy.Aggressive).execute(({ signal }) => {
    const context: ServiceTaskContext<Ports> = {
      shopId: job.shop_id, ticketId: job.ticket_id as string, ticketNumber: String(job.payload.ticketNumber ?? ''),
      idempotencyKey: `${job.ticket_id}/${model}.${element}/${visit}`, attempt: job.attempts, now: engine.now, signal, ports,
    };
    return task.run(input, context);
  });
  if (output instanceof TryLater) return output;
  const problems = engine.validate(task.output as Record<string, unknown>, output);
  if (problems.length > 0) throw new GiveUp('service_output_invalid', `${task.id} answered something its output schema does not allow: ${problems.map((p) => `${p.path} ${p.message}`).join('; ')}`);
  return output;
}

function inMs(engine: Engine, ms: number): string {
  return new Date(Date.parse(engine.now()) + ms).toISOString();
}
