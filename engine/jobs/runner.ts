import type { Logger } from 'pino';
import { claimJobs, extendLease, nextDue, probeDueShops, rescheduleJob, type JobRow } from '../store/job.ts';
import { LeaseLost } from '../store/save-ticket.ts';
import type { Store } from '../store/transaction.ts';
import { backoffMs } from './backoff.ts';
import { GiveUp, Later, messageOf } from './outcome.ts';

/**
 * Runs one claimed job to its end: the handler itself finishes the job's row, in the transaction of what it did.
 * It throws `Later` (not an attempt), `GiveUp` (dead at once) or any error (retried with backoff).
 */
export type JobHandler = (job: JobRow) => Promise<void>;

export interface RunnerOptions {
  store: Store;
  handlers: Record<string, JobHandler>;
  now(): string;
  /** How long after a worker died another one may try; a living one extends it. */
  leaseMs: number;
  concurrency: number;
  /** The jobs died: a person must know. Same transaction as the death. */
  onDead(job: JobRow, code: string, message: string): Promise<void>;
  /** ISO 8601 first wait after a failure, by job. */
  firstBackoff(job: JobRow): string;
  random(): number;
  log: Logger;
}

const LONGEST_SLEEP_MS = 15_000;
const PROBE_LIMIT = 50;

/** Claims due jobs (fairly, shop by shop) and runs them; sleeps until the next is due or somebody wakes it. */
export class Runner {
  readonly #options: RunnerOptions;
  readonly #active = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> | undefined;
  #again = false;
  #stopped = true;

  constructor(options: RunnerOptions) { this.#options = options; }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Stops claiming and waits for the jobs at work. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#polling;
    await Promise.allSettled(this.#active);
  }

  /** Runs until nothing is due and nothing is at work: for scripts that must see the consequences before they go on. */
  async drain(): Promise<void> {
    for (;;) {
      this.wake();
      await this.#polling;
      await Promise.allSettled(this.#active);
      const due = await nextDue(this.#options.store);
      if (this.#active.size === 0 && (!due || due > this.#options.now())) return;
    }
  }

  /** Something may be due earlier than expected: a NOTIFY, a moved clock. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#polling) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#polling = this.#options.store.outside(() => this.#poll()).finally(() => {
      this.#polling = undefined;
      if (this.#again) {
        this.#again = false;
        this.wake();
      }
    });
  }

  /** A job becomes due at `at`: sleep no longer than that. */
  wakeAt(at: string): void {
    const ms = Date.parse(at) - Date.parse(this.#options.now());
    if (ms <= 0) return this.wake();
    if (ms < LONGEST_SLEEP_MS) setTimeout(() => this.wake(), ms).unref();
  }

  async #poll(): Promise<void> {
    try {
      while (!this.#stopped && (await this.#claimRound())) { /* until nothing is due or all hands are full */ }
      if (!this.#stopped) this.#sleep(await nextDue(this.#options.store));
    } catch (error) {
      this.#options.log.error({ error: messageOf(error) }, 'job poll failed');
      this.#sleep(undefined, 1_000);
    }
  }

  /** True when it took something, so that it is worth asking again at once. */
  async #claimRound(): Promise<boolean> {
    const { store, concurrency, handlers } = this.#options;
    const now = this.#options.now();
    let took = 0;
    for (const shop of await probeDueShops(store, now, PROBE_LIMIT)) {
      const free = concurrency - this.#active.size;
      if (free <= 0) return false;
      for (const job of await claimJobs(store, shop, Object.keys(handlers), now, this.#leaseEnd(), free)) {
        took += 1;
        const work = this.#run(job).finally(() => {
          this.#active.delete(work);
          this.wake();
        });
        this.#active.add(work);
      }
    }
    return took > 0;
  }

  #sleep(due: string | undefined, atMostMs = LONGEST_SLEEP_MS): void {
    const untilDue = due ? Date.parse(due) - Date.parse(this.#options.now()) : atMostMs;
    // a full house is woken by the job that ends, not by the clock
    const ms = this.#active.size >= this.#options.concurrency ? atMostMs : Math.max(5, Math.min(untilDue, atMostMs));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), ms);
    this.#timer.unref();
  }

  #leaseEnd(): string {
    return new Date(Date.parse(this.#options.now()) + this.#options.leaseMs).toISOString();
  }

  async #run(job: JobRow): Promise<void> {
    const heartbeat = setInterval(() => {
      extendLease(this.#options.store, job, this.#leaseEnd()).catch((error: unknown) => this.#options.log.warn({ job: job.job_id, error: messageOf(error) }, 'lease not extended'));
    }, this.#options.leaseMs / 3);
    try {
      const handler = this.#options.handlers[job.kind];
      if (!handler) throw new GiveUp('job_kind_unknown', `Nothing handles jobs of kind ${job.kind}.`);
      await handler(job);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      await this.#failed(job, error).catch((second: unknown) => this.#options.log.error({ job: job.job_id, error: messageOf(second) }, 'job failure not written'));
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #failed(job: JobRow, error: unknown): Promise<void> {
    const { store, log } = this.#options;
    const now = this.#options.now();
    const message = messageOf(error);
    if (error instanceof Later) {
      await rescheduleJob(store, job, { runAt: error.at, error: message, attempts: Math.max(0, job.attempts - 1), deadAt: null });
      return this.wakeAt(error.at);
    }
    const dead = error instanceof GiveUp || job.attempts >= job.max_attempts;
    log.warn({ job: job.job_id, kind: job.kind, attempt: job.attempts, dead, error: message }, 'job failed');
    const runAt = new Date(Date.parse(now) + backoffMs(this.#options.firstBackoff(job), job.attempts, this.#options.random)).toISOString();
    await store.tx(async () => {
      const kept = await rescheduleJob(store, job, { runAt, error: message, attempts: job.attempts, deadAt: dead ? now : null });
      if (kept && dead) await this.#options.onDead(job, error instanceof GiveUp ? error.code : 'attempts_used_up', message);
    });
    if (!dead) this.wakeAt(runAt);
  }
}
