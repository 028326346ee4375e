import { publishCalendar } from '../../contracts/calendars/publish.ts';
import { readCalendar } from '../../contracts/calendars/read.ts';
import { refreshCalendar } from '../../contracts/calendars/refresh.ts';
import { publishPolicy } from '../../contracts/policy/publish.ts';
import { publishServiceLevels } from '../../contracts/service-levels/publish.ts';
import { readServiceLevels } from '../../contracts/service-levels/read.ts';
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
  bind(publishPolicy, (services, { actor, body }) => services.times.publishPolicy(actor, body)),
  bind(readServiceLevels, (services, { actor }) => services.times.levels(actor)),
  bind(publishServiceLevels, (services, { actor, body }) => services.times.publishLevels(actor, body)),
  bind(previewTimeChange, (services, { actor, body }) => services.times.preview(actor, body)),
  bind(startTimeChange, (services, { actor, body }) => services.times.start(actor, body)),
  bind(listTimeChanges, (services, { actor }) => services.times.changes(actor)),
  bind(extendClock, (services, { actor, params, body }) => services.tickets.extendClock(actor, params.id, params.wait, body)),
  bind(extendBuyerClock, (services, { actor, params, body }) => services.tickets.extendClock(actor, params.number, params.wait, body)),
  bind(askForTime, (services, { actor, params, body }) => services.tickets.askForTime(actor, params.number, params.wait, body)),
];
