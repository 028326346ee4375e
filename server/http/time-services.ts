import type { Actor } from '../auth/actor.ts';
import type { PublishCalendar, PublishPolicy, PublishServiceLevels, PublishedCalendar, PublishedServiceLevels, RefreshCalendar, PreviewTimeChange, StartTimeChange, TimeChange, TimeForecast } from '../contracts/types.ts';

/** Opening hours, service levels, and what changing them does to running clocks. */
export interface TimeService {
  calendar(actor: Actor): Promise<PublishedCalendar>;
  publishCalendar(actor: Actor, body: PublishCalendar): Promise<{ version: number; change: TimeChange | null }>;
  refreshCalendar(actor: Actor, body: RefreshCalendar): Promise<{ version: number; change: TimeChange | null }>;
  publishPolicy(actor: Actor, body: PublishPolicy): Promise<{ version: number; change: TimeChange | null }>;
  levels(actor: Actor): Promise<PublishedServiceLevels>;
  publishLevels(actor: Actor, body: PublishServiceLevels): Promise<{ version: number; change: TimeChange | null }>;
  /** Changes nothing. */
  preview(actor: Actor, body: PreviewTimeChange): Promise<TimeForecast>;
  start(actor: Actor, body: StartTimeChange): Promise<TimeChange>;
  changes(actor: Actor): Promise<{ items: TimeChange[] }>;
}
