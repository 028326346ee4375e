import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Calendar } from '../../engine/calendars/calendar.ts';
import type { PublicHolidays } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from '../rules/rules.module.css';
import { kindOf, monthOf, periodsOf, turned, weekdayOf, weekdays, withYear } from './calendar.ts';
import { periodWords } from './calendar-words.ts';

interface DaysCardProps { calendar: Calendar; known: readonly number[]; thisYear: number; disabled: boolean; onChange(calendar: Calendar): void }

/** A year month by month: which days are open, closed, closed out of turn or worked out of turn. A click turns a day round. */
export function DaysCard({ calendar, known, thisYear, disabled, onChange }: DaysCardProps) {
  const text = useText();
  const toast = useToast();
  const [year, setYear] = useState(thisYear);
  const [own, setOwn] = useState('');
  const take = async (): Promise<void> => {
    try {
      onChange(withYear(calendar, year, await request<PublicHolidays>('GET', `/calendars/public-holidays/${year}`)));
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  const ofYear = (days: readonly string[] | undefined): number => (days ?? []).filter((day) => day.startsWith(`${year}-`)).length;
  return (
    <section className={styles.card} aria-labelledby="calendar-days">
      <h2 id="calendar-days">{text.t('calendars.days')} <small>{text.t('calendars.days.what')}</small></h2>
      <div className={styles.row}>
        <span className={styles.controls}>
          <Button size="small" type="text" aria-label={text.t('calendars.year.before')} icon={<Icon name="chevronLeft" />} onClick={() => setYear(year - 1)} />
          <strong>{year}</strong>
          <Button size="small" type="text" aria-label={text.t('calendars.year.after')} icon={<Icon name="chevronRight" />} onClick={() => setYear(year + 1)} />
        </span>
        <span className={styles.controls}>
          <span>{text.t('calendars.year.sum', { holidays: ofYear(calendar.holidays), workdays: ofYear(calendar.workdays) })}</span>
          {!disabled && (known.includes(year)
            ? <Button size="small" onClick={() => void take()}>{text.t('calendars.year.take', { year })}</Button>
            : <span className={styles.quiet}>{text.t('calendars.year.unknown', { year })}</span>)}
        </span>
      </div>
      {!disabled && (
        <div className={styles.row}>
          <label htmlFor="calendar-own">{text.t('calendars.own')}</label>
          <span className={styles.controls}>
            <Input id="calendar-own" type="date" style={{ width: 160 }} value={own} onChange={(event) => setOwn(event.target.value)} />
            {own && <Button size="small" onClick={() => { onChange(turned(calendar, own)); setYear(Number(own.slice(0, 4))); }}>{text.t(`calendars.turn.${kindOf(calendar, own)}`)}</Button>}
          </span>
        </div>
      )}
      <p className={styles.legend} aria-hidden="true">{(['open', 'closed', 'holiday', 'worked'] as const).map((kind) => <span key={kind}><i className={styles[kind]}>1</i>{text.t(`calendars.kind.${kind}`)}</span>)}</p>
      <div className={styles.year}>{Array.from({ length: 12 }, (_, at) => <Month key={at} year={year} month={at + 1} calendar={calendar} disabled={disabled} onTurn={(date) => onChange(turned(calendar, date))} />)}</div>
    </section>
  );
}

function Month({ year, month, calendar, disabled, onTurn }: { year: number; month: number; calendar: Calendar; disabled: boolean; onTurn(date: string): void }) {
  const text = useText();
  const { before, days } = monthOf(year, month);
  const name = new Intl.DateTimeFormat(text.language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)));
  return (
    <div className={styles.month} role="group" aria-label={`${year} ${name}`}>
      <h3>{name}</h3>
      <div className={styles.days}>
        {weekdays.map((day) => <span key={day} aria-hidden="true">{text.t(`calendars.letter.${day}`)}</span>)}
        {Array.from({ length: before }, (_, at) => <span key={`before.${at}`} />)}
        {days.map((date) => {
          const kind = kindOf(calendar, date);
          const hours = kind === 'open' ? ` ${periodWords(periodsOf(calendar, weekdayOf(date)), text)}` : '';
          const says = `${Number(date.slice(8))} · ${date} ${text.t(`calendars.kind.${kind}`)}${hours}`;
          return <button key={date} type="button" disabled={disabled} className={`${styles.day} ${styles[kind]}`} aria-label={says} title={says} onClick={() => onTurn(date)}>{Number(date.slice(8))}</button>;
        })}
      </div>
    </div>
  );
}
