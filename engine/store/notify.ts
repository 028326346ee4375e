import type { Knex } from 'knex';
import { statement } from './statement.ts';

/** What the processes tell each other; few bytes, because a page or a runner reads what it needs by itself. */
export type Notice = Record<string, unknown>;

/** Brings a list of notices, as JSON, to every process. */
type Carry = (payload: string) => Promise<unknown>;

export const CHANNEL = 'reflow';
/** PostgreSQL takes just under 8,000 bytes a NOTIFY. */
const MOST_BYTES = 7_500;

const tell = statement('notify', `select pg_notify(:channel, :payload)`);
const tellers = new WeakMap<Knex, Teller>();

/** The one way out of this process for this database. */
export function tellerOf(knex: Knex): Teller {
  const teller = tellers.get(knex) ?? new Teller((payload) => tell(knex, { channel: CHANNEL, payload }));
  tellers.set(knex, teller);
  return teller;
}

/** Lets notices go another way than by NOTIFY: a database with one process needs none. */
export function carryBy(knex: Knex, carry: Carry): void {
  tellers.set(knex, new Teller(carry));
}

/**
 * Sends notices after the commits that they tell of, one list at a time; what comes meanwhile goes with the next. NOTIFY lets one transaction
 * be committed at a time, until it is on the disk, so it is no part of a command's. What could not be told, because the database was away or
 * this process ended before, is read from the tables: runners and pages look at them every now and then as well.
 */
export class Teller {
  readonly #carry: Carry;
  #waiting: Notice[] = [];
  #sending: Promise<void> | undefined;

  constructor(carry: Carry) { this.#carry = carry; }

  tell(notice: Notice): void {
    this.#waiting.push(notice);
    this.#sending ??= this.#send();
  }

  /** Resolves when nothing is left to tell. */
  async told(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const payloads = payloadsOf(this.#waiting);
      this.#waiting = [];
      for (const payload of payloads) await this.#carry(payload).catch(() => undefined);
    }
    this.#sending = undefined;
  }
}

/** As few JSON lists as the size allows. */
export function payloadsOf(notices: readonly Notice[]): string[] {
  const payloads: string[] = [];
  let [list, bytes]: [string[], number] = [[], 0];
  for (const notice of notices) {
    const text = JSON.stringify(notice);
    const size = Buffer.byteLength(text) + 1;
    if (list.length > 0 && bytes + size > MOST_BYTES) {
      payloads.push(`[${list.join(',')}]`);
      [list, bytes] = [[], 0];
    }
    list.push(text);
    bytes += size;
  }
  if (list.length > 0) payloads.push(`[${list.join(',')}]`);
  return payloads;
}
