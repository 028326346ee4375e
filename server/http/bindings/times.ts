import { publishCalendar } from '../../contracts/calendars/publish.ts';
import { readPublicHolidays } from '../../contracts/calendars/public-holidays.ts';
import { readCalendarVersion } from '../../contracts/calendars/read-version.ts';
import { readCalendar } from '../../contracts/calendars/read.ts';
import { refreshCalendar } from '../../contracts/calendars/refresh.ts';
import { listCalendarVersions } from '../../contracts/calendars/versions.ts';
import { publishPolicy } from '../../contracts/policy/publish.ts';
import { publishServiceLevels } from '../../contracts/service-levels/publish.ts';
import { readServiceLevelVersion } from '../../contracts/service-levels/read-version.ts';
import { readServiceLevels } from '../../contracts/service-levels/read.ts';
import { testServiceLevels } from '../../contracts/service-levels/test.ts';
import { listServiceLevelVersions } from '../../contracts/service-levels/versions.ts';
import { extendClock } from '../../contracts/tickets/extend-clock.ts';
import { askForTime } from '../../contracts/buyer/ask-for-time.ts';
import { extendBuyerClock } from '../../contracts/buyer/extend-clock.ts';
import { listTimeChanges } from '../../contracts/time-changes/list.ts';
import { previewTimeChange } from '../../contracts/time-changes/preview.ts';
import { startTimeChange } from '../../contracts/time-changes/start.ts';
import { bind, type Binding } from '../binding.ts';

/** Opening hours, service levels, and more time for the other side. */
export const timeBindings: Binding[] = [
  bind(readCalendar, (services, { actor }) => services.times.calendar(actor)),
  bind(publishCalendar, (services, { actor, body }) => services.times.publishCalendar(actor, body)),
  bind(refreshCalendar, (services, { actor, body }) => services.times.refreshCalendar(actor, body)),
  bind(listCalendarVersions, (services, { actor }) => services.times.calendarVersions(actor)),
  bind(readCalendarVersion, (services, { actor, params }) => services.times.calendarVersion(actor, params.version)),
  bind(readPublicHolidays, async (services, { params }) => services.times.publicHolidays(params.year)),
  bind(publishPolicy, (services, { actor, body }) => services.times.publishPolicy(actor, body)),
  bind(readServiceLevels, (services, { actor }) => services.times.levels(actor)),
  bind(publishServiceLevels, (services, { actor, body }) => services.times.publishLevels(actor, body)),
  bind(listServiceLevelVersions, (services, { actor }) => services.times.levelVersions(actor)),
  bind(readServiceLevelVersion, (services, { actor, params }) => services.times.levelVersion(actor, params.version)),
  bind(testServiceLevels, (services, { actor, body }) => services.times.testLevels(actor, body)),
  bind(previewTimeChange, (services, { actor, body }) => services.times.preview(actor, body)),
  bind(startTimeChange, (services, { actor, body }) => services.times.start(actor, body)),
  bind(listTimeChanges, (services, { actor }) => services.times.changes(actor)),
  bind(extendClock, (services, { actor, params, body }) => services.tickets.extendClock(actor, params.id, params.wait, body)),
  bind(extendBuyerClock, (services, { actor, params, body }) => services.tickets.extendClock(actor, params.number, params.wait, body)),
  bind(askForTime, (services, { actor, params, body }) => services.tickets.askForTime(actor, params.number, params.wait, body)),
];
