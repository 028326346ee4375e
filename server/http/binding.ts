import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import type { Actor } from '../auth/actor.ts';
import type { SignedIn } from '../auth/session-store.ts';
import type { BodyOf, Contract, ParamsOf, QueryOf, ResultOf } from '../contracts/contract.ts';
import type { Download, Once, Services, Upload } from './services.ts';

/** Begins and ends the cookie session that belongs to the operation: the desk's, or the buyer pages' under /buyer. */
export interface Login {
  /** Under a new id, so that one planted before sign-in is worth nothing. */
  begin(signedIn: SignedIn): Promise<void>;
  end(): Promise<void>;
}

/** One request, checked against its contract. */
export interface Call<C extends Contract> {
  readonly actor: C['permission'] extends 'public' ? Actor | undefined : Actor;
  readonly params: ParamsOf<C>;
  readonly query: QueryOf<C>;
  readonly body: C extends { raw: true } ? Buffer : BodyOf<C>;
  readonly once: Once;
  /** As many as the contract's upload rule says; none without one. */
  readonly uploads: Upload[];
  readonly headers: IncomingHttpHeaders;
  readonly login: Login;
  /** `https://host` as people reach this server. */
  readonly origin: string;
}

/** What answers a request, given what it was checked to be. `status` is chosen among the contract's. */
export type Answer =
  | { kind: 'json'; result: unknown; status?: number }
  | { kind: 'file'; file: Download }
  | { kind: 'xml'; text: string }
  | { kind: 'open'; run: (req: Request, res: Response) => void };

/** A contract and what is done for it. */
export interface Binding {
  readonly contract: Contract;
  answer(services: Services, call: Call<Contract>): Promise<Answer>;
}

type Work<C extends Contract, R> = (services: Services, call: Call<C>) => Promise<R>;

/** Answers with JSON. `status` chooses where the contract has two. */
export function bind<const C extends Contract>(contract: C, work: Work<C, ResultOf<C>>, status?: (result: ResultOf<C>) => number): Binding {
  return made(contract, async (services, call) => {
    const result = await work(services, call);
    return { kind: 'json', result, ...(status ? { status: status(result) } : {}) };
  });
}

export function bindFile<const C extends Contract & { sends: 'file' }>(contract: C, work: Work<C, Download>): Binding {
  return made(contract, async (services, call) => ({ kind: 'file', file: await work(services, call) }));
}

export function bindXml<const C extends Contract & { sends: 'xml' }>(contract: C, work: Work<C, string>): Binding {
  return made(contract, async (services, call) => ({ kind: 'xml', text: await work(services, call) }));
}

/** Keeps the response open; `run` writes to it as long as it likes. */
export function bindEvents<const C extends Contract & { sends: 'events' }>(
  contract: C,
  run: (services: Services, call: Call<C>, req: Request, res: Response) => void,
): Binding {
  return made(contract, async (services, call) => ({ kind: 'open', run: (req, res) => run(services, call, req, res) }));
}

/** The router has checked the call against this very contract; that is what the cast rests on. */
function made<C extends Contract>(contract: C, answer: Work<C, Answer>): Binding {
  return { contract, answer: answer as unknown as Binding['answer'] };
}
