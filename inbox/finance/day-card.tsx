import { useId, useState } from 'react';
import type { Reconciliation } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { DayDifferences } from './day-differences.tsx';
import styles from './finance.module.css';

/** A day in one line: what moved, whether it agrees; open it for the lines that do not. */
export function DayCard({ day }: { day: Reconciliation }) {
  const text = useText();
  const now = useNow();
  const id = useId();
  const [open, setOpen] = useState(day.openDifferences > 0);
  const money = (amount: number) => formatMoney(amount, day.currency, text.language);
  return (
    <section className={styles.day} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{day.day}</h2>
        <Verdict day={day} text={text} />
        <span className={styles.sums}>{text.t('finance.out', { amount: money(day.moneyOut) })}{text.t('common.separator')}{text.t('finance.in', { amount: money(day.moneyIn) })}</span>
        <small>{text.t('finance.by', { who: day.runBy === 'reconciliation' ? text.t('timeline.system') : day.runBy, time: formatWhen(day.startedAt, now, text) })}</small>
        {day.differences > 0 && (
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>{text.t(open ? 'finance.hide' : 'finance.show')}</button>
        )}
      </div>
      {day.message && <p className={styles.message}>{day.message}</p>}
      {open && day.differences > 0 && <DayDifferences day={day.day} />}
    </section>
  );
}

function Verdict({ day, text }: { day: Reconciliation; text: Text }) {
  if (day.state === 'failed') return <Tag tone="failed">{text.t('finance.failed')}</Tag>;
  if (day.state === 'running') return <Tag tone="moving">{text.t('finance.running')}</Tag>;
  if (day.openDifferences > 0) return <Tag tone="look">{text.t('finance.open', { count: day.openDifferences })}</Tag>;
  return <Tag tone="done">{day.differences > 0 ? text.t('finance.resolved', { count: day.differences }) : text.t('finance.agrees', { count: day.matched })}</Tag>;
}
