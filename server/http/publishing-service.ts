import type { Actor } from '../auth/actor.ts';
import type {
  AskPublish, FourEyes, Page, PublishingState, PublishRequest, Replay, ReplayedTicket, ReplayTicketQuery, RollBackFlow, StartReplay, VersionDetail,
} from '../contracts/types.ts';
import type { Once } from './services.ts';

/** How a draft becomes the live version, and how it stops being it. */
export interface PublishingService {
  state(actor: Actor, flow: string): Promise<PublishingState>;
  ask(actor: Actor, flow: string, body: AskPublish, once: Once): Promise<PublishRequest>;
  approve(actor: Actor, id: string): Promise<PublishRequest>;
  refuse(actor: Actor, id: string, reason: string): Promise<PublishRequest>;
  withdraw(actor: Actor, id: string): Promise<PublishRequest>;
  setFourEyes(actor: Actor, body: FourEyes): Promise<FourEyes>;
  version(actor: Actor, flow: string, version: number): Promise<VersionDetail>;
  rollBack(actor: Actor, flow: string, body: RollBackFlow, once: Once): Promise<{ version: number }>;
}

/** What a draft would have done with tickets that are over. Reads only. */
export interface ReplayService {
  start(actor: Actor, flow: string, body: StartReplay): Promise<Replay>;
  list(actor: Actor, flow: string): Promise<{ items: Replay[] }>;
  read(actor: Actor, id: string): Promise<Replay>;
  cancel(actor: Actor, id: string): Promise<Replay>;
  tickets(actor: Actor, id: string, query: ReplayTicketQuery): Promise<Page<ReplayedTicket>>;
}
