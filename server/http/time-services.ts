import type { Actor } from '../auth/actor.ts';
import type { CalendarVersion, PublicHolidays, PublishedVersions, ServiceLevelVersion, TestedServiceLevels, TestServiceLevels } from '../contracts/types.ts';
import type { PublishCalendar, PublishPolicy, PublishServiceLevels, PublishedCalendar, PublishedServiceLevels, RefreshCalendar, PreviewTimeChange, StartTimeChange, TimeChange, TimeForecast } from '../contracts/types.ts';

/** Opening hours, service levels, and what changing them does to running clocks. */
export interface TimeService {
  calendar(actor: Actor): Promise<PublishedCalendar>;
  publishCalendar(actor: Actor, body: PublishCalendar): Promise<{ version: number; change: TimeChange | null }>;
  refreshCalendar(actor: Actor, body: RefreshCalendar): Promise<{ version: number; change: TimeChange | null }>;
  calendarVersions(actor: Actor): Promise<PublishedVersions>;
  calendarVersion(actor: Actor, version: number): Promise<CalendarVersion>;
  /** Of China, as they are known now. */
  publicHolidays(year: number): PublicHolidays;
  publishPolicy(actor: Actor, body: PublishPolicy): Promise<{ version: number; change: TimeChange | null }>;
  levels(actor: Actor): Promise<PublishedServiceLevels>;
  publishLevels(actor: Actor, body: PublishServiceLevels): Promise<{ version: number; change: TimeChange | null }>;
  levelVersions(actor: Actor): Promise<PublishedVersions>;
  levelVersion(actor: Actor, version: number): Promise<ServiceLevelVersion>;
  /** Changes nothing. */
  testLevels(actor: Actor, body: TestServiceLevels): Promise<TestedServiceLevels>;
  /** Changes nothing. */
  preview(actor: Actor, body: PreviewTimeChange): Promise<TimeForecast>;
  start(actor: Actor, body: StartTimeChange): Promise<TimeChange>;
  changes(actor: Actor): Promise<{ items: TimeChange[] }>;
}
