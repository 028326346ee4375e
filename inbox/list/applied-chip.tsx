import { FilterChip } from '../../ui/components/filter-chip.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { appliedRanges, customRange } from './filters.ts';
import styles from './filter-bar.module.css';

/** When it was applied for: a usual range, or two days of one's own. */
export function AppliedChip(props: { value: string; onChange: (applied: string) => void }) {
  const text = useText();
  const choices = appliedRanges.map((range) => ({ value: range, label: text.t(`inbox.filter.applied.${range}`) }));
  const own = customRange(props.value) ?? { from: '', to: '' };
  const change = (days: { from: string; to: string }) => props.onChange(days.from || days.to ? `${days.from}..${days.to}` : '');
  return (
    <FilterChip title={text.t('inbox.filter.applied')} choices={choices} value={props.value ? [props.value] : []} shown={`${own.from} – ${own.to}`}
      onChange={([range]) => props.onChange(range ?? '')}>
      <div className={styles.dates}>
        <label htmlFor="applied-from">{text.t('inbox.filter.applied.from')}</label>
        <input id="applied-from" type="date" value={own.from} max={own.to} onChange={(event) => change({ ...own, from: event.target.value })} />
        <label htmlFor="applied-to">{text.t('inbox.filter.applied.to')}</label>
        <input id="applied-to" type="date" value={own.to} min={own.from} onChange={(event) => change({ ...own, to: event.target.value })} />
      </div>
    </FilterChip>
  );
}
