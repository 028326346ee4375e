import { Button, Segmented, Select } from 'antd';
import type { Calendar } from '../../engine/calendars/calendar.ts';
import type { CalendarProblem } from '../../engine/calendars/check-calendar.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from '../rules/rules.module.css';
import { periodsOf, weekdays, withPeriods, type Periods } from './calendar.ts';
import { PeriodFields } from './period-fields.tsx';

interface HoursCardProps { calendar: Calendar; live: Calendar; problems: readonly CalendarProblem[]; disabled: boolean; onChange(calendar: Calendar): void }

/** When the shop is open on each weekday, and on weekends that are worked. */
export function HoursCard({ calendar, live, problems, disabled, onChange }: HoursCardProps) {
  const text = useText();
  const wrong = (path: string): string | undefined => { const found = problems.find((problem) => problem.path.startsWith(path)); return found && text.label(found.message); };
  const usual = calendar.workdayPeriods === undefined;
  const workdays = (next: Periods | undefined): void => {
    const { workdayPeriods: _before, ...others } = calendar;
    onChange(next === undefined ? others : { ...others, workdayPeriods: next as unknown as Calendar['workdayPeriods'] } as Calendar);
  };
  const copy = (): void => onChange((['2', '3', '4', '5'] as const).reduce((sofar, day) => withPeriods(sofar, day, periodsOf(calendar, '1')), calendar));
  return (
    <section className={styles.card} aria-labelledby="calendar-hours">
      <h2 id="calendar-hours">{text.t('calendars.hours')} <small>{text.t('calendars.hours.what')}</small></h2>
      <div className={styles.row}>
        <label htmlFor="calendar-zone">{text.t('calendars.timezone')}</label>
        <Select id="calendar-zone" disabled={disabled} showSearch value={calendar.timezone} onChange={(timezone: string) => onChange({ ...calendar, timezone })} options={zones().map((value) => ({ value, label: value }))} style={{ maxWidth: 260 }} />
      </div>
      {weekdays.map((day) => (
        <div key={day} className={`${styles.row} ${same(periodsOf(live, day), periodsOf(calendar, day)) ? '' : styles.changed}`} role="group" aria-label={text.t(`calendars.day.${day}`)}>
          <strong>{text.t(`calendars.day.${day}`)}</strong>
          <div className={styles.controls}>
            <PeriodFields name={text.t(`calendars.day.${day}`)} periods={periodsOf(calendar, day)} disabled={disabled} problem={wrong(`/periods/${day}`)} onChange={(next) => onChange(withPeriods(calendar, day, next))} />
            {day === '1' && !disabled && <Button size="small" type="link" onClick={copy}>{text.t('calendars.copy')}</Button>}
          </div>
        </div>
      ))}
      <div className={styles.row} role="group" aria-label={text.t('calendars.workdayHours')}>
        <strong>{text.t('calendars.workdayHours')}</strong>
        <div className={styles.controls}>
          <Segmented size="small" disabled={disabled} aria-label={text.t('calendars.workdayHours')} value={usual ? 'usual' : 'own'} onChange={(next) => workdays(next === 'usual' ? undefined : [['09:00', '18:00']])} options={(['usual', 'own'] as const).map((value) => ({ value, label: text.t(`calendars.workdayHours.${value}`) }))} />
          {!usual && <PeriodFields name={text.t('calendars.workdayHours')} periods={calendar.workdayPeriods as unknown as Periods} disabled={disabled} problem={wrong('/workdayPeriods')} onChange={workdays} />}
        </div>
      </div>
    </section>
  );
}

function same(a: Periods, b: Periods): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function zones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
