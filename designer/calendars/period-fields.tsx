import { Button, Input } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from '../rules/rules.module.css';
import { withOneMore, type Periods } from './calendar.ts';

interface PeriodFieldsProps { name: string; periods: Periods; disabled: boolean; problem: string | undefined; onChange(periods: Periods): void }

/** The pieces of a day in which the shop is open; none: it is closed. A day that ends at midnight ends at 24:00. */
export function PeriodFields({ name, periods, disabled, problem, onChange }: PeriodFieldsProps) {
  const text = useText();
  return (
    <>
      {periods.length === 0 && <span className={styles.quiet}>{text.t('calendars.closed')}</span>}
      {periods.map(([from, to], at) => {
        const label = (key: 'calendars.from' | 'calendars.to'): string => text.t(key, { day: name, n: at + 1 });
        const set = (next: readonly [string, string]): void => onChange(periods.with(at, next));
        return (
          <span key={at} className={styles.period}>
            <Input type="time" aria-label={label('calendars.from')} disabled={disabled} value={from} status={problem ? 'error' : ''} onChange={(event) => { if (event.target.value) set([event.target.value, to]); }} />
            –
            <Input type="time" aria-label={label('calendars.to')} disabled={disabled} value={to === '24:00' ? '00:00' : to} status={problem ? 'error' : ''} onChange={(event) => { if (event.target.value) set([from, event.target.value === '00:00' ? '24:00' : event.target.value]); }} />
            {!disabled && <Button size="small" type="text" aria-label={text.t('calendars.remove', { day: name, n: at + 1 })} icon={<Icon name="cross" size={12} />} onClick={() => onChange(periods.filter((_, other) => other !== at))} />}
          </span>
        );
      })}
      {!disabled && periods.length < 12 && <Button size="small" icon={<Icon name="plus" size={12} />} aria-label={text.t('calendars.add.of', { day: name })} onClick={() => onChange(withOneMore(periods))}>{text.t('calendars.add')}</Button>}
      {problem && <span className={styles.bad} role="alert">{problem}</span>}
    </>
  );
}
