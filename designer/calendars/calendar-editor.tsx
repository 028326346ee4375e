import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Calendar } from '../../engine/calendars/calendar.ts';
import { checkCalendar } from '../../engine/calendars/check-calendar.ts';
import type { CalendarVersion, PublishedCalendar, TimeForecast } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { PublishRulesDialog } from '../rules/publish-rules-dialog.tsx';
import { RulesHeader } from '../rules/rules-header.tsx';
import { RulesSide } from '../rules/rules-side.tsx';
import styles from '../rules/rules.module.css';
import { useRulesDraft } from '../rules/use-rules-draft.ts';
import { calendarWords } from './calendar-words.ts';
import { DaysCard } from './days-card.tsx';
import { HoursCard } from './hours-card.tsx';

/** Hours by weekday, days out of turn on a year's calendar; beside it what changed and what that does to running clocks. */
export function CalendarEditor({ live }: { live: PublishedCalendar }) {
  const text = useText();
  const { user } = useDeskSession();
  const mayPublish = mayAct(user.roles, 'policy');
  const thisYear = useNow().getUTCFullYear();
  const draft = useRulesDraft<Calendar>(user.id, 'calendar', live.calendar as Calendar);
  const [publishing, setPublishing] = useState(false);
  const words = calendarWords(live.calendar as Calendar, draft.document, text);
  const problems = checkCalendar(draft.document);
  return (
    <>
      <RulesHeader page="calendars" version={live.version} draft={draft} count={words.length} blocked={problems.length > 0} mayPublish={mayPublish} onPublish={() => setPublishing(true)} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <HoursCard calendar={draft.document} live={live.calendar as Calendar} problems={problems} disabled={!mayPublish} onChange={draft.set} />
          <DaysCard calendar={draft.document} known={live.knownYears} thisYear={thisYear} disabled={!mayPublish} onChange={draft.set} />
        </div>
        <RulesSide path="/calendars" version={live.version} words={words} problems={problems.map(({ message }) => text.label(message))} mayPublish={mayPublish} onTake={(version) => draft.set((version as CalendarVersion).calendar as Calendar)}>
          {mayPublish && words.length > 0 && problems.length === 0 && <Forecast calendar={draft.document} />}
        </RulesSide>
      </div>
      {publishing && (
        <PublishRulesDialog path="/calendars" kind="calendars" version={live.version} body={{ calendar: draft.document }} words={words} usual="recount" onClose={() => setPublishing(false)}
          onDone={() => { draft.discard(); setPublishing(false); }} />
      )}
    </>
  );
}

/** Which running clocks would change, before anybody publishes. */
function Forecast({ calendar }: { calendar: Calendar }) {
  const text = useText();
  const forecast = useQuery({
    queryKey: ['rules', 'forecast', JSON.stringify(calendar)], retry: false, gcTime: 60_000,
    queryFn: ({ signal }) => request<TimeForecast>('POST', '/time-changes/preview', { body: { calendar }, signal }),
  });
  if (forecast.isError) return <p role="alert" className={styles.bad}>{asApiError(forecast.error).message}</p>;
  if (!forecast.data) return null;
  const { looked, complete, tickets, clocks, later, earlier, dueAtOnce } = forecast.data;
  return (
    <>
      <h2>{text.t('calendars.forecast')}</h2>
      <p role="status">{text.t('calendars.forecast.words', { looked, tickets, clocks, later, earlier, due: dueAtOnce })}{!complete && ` ${text.t('calendars.forecast.more')}`}</p>
    </>
  );
}
