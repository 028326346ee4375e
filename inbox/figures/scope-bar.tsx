import { DatePicker, Segmented, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useGroups } from '../../ui/api/groups.ts';
import { useTicketTypes } from '../../ui/api/ticket-types.ts';
import { useFigures, type FigureScope } from '../../ui/api/figures.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { spanOf, spans } from './scope.ts';
import styles from './figures.module.css';

/** Which period, channel, group and type the page is about; all of it lives in the address. */
export function ScopeBar(props: { params: URLSearchParams; scope: FigureScope; onChange: (changes: Record<string, string>) => void }) {
  const text = useText();
  const groups = useGroups();
  const types = useTicketTypes();
  const channels = useFigures(['tickets'], { ...(props.scope.from && { from: props.scope.from }), ...(props.scope.to && { to: props.scope.to }) }, { by: 'channel' });
  const choose = (name: 'channel' | 'group' | 'type', options: { value: string; label: string }[]) => (
    <Select className={styles.select} allowClear value={props.scope[name]} options={options} placeholder={text.t(`figures.${name}`)} aria-label={text.t(`figures.${name}`)}
      onChange={(value?: string) => props.onChange({ [name]: value ?? '' })} popupMatchSelectWidth={false} />
  );
  return (
    <div className={styles.scope} role="group" aria-label={text.t('figures.period')}>
      <Segmented<number | 'own'> value={spanOf(props.params) ?? 'own'} options={[...spans.map((days) => ({ value: days, label: text.t('figures.days', { count: days }) })), { value: 'own' as const, label: text.t('figures.ownPeriod') }]}
        onChange={(days) => props.onChange(days === 'own' ? { days: '', from: props.scope.from ?? '', to: props.scope.to ?? '' } : { days: String(days), from: '', to: '' })} />
      {props.params.get('from') && (
        <DatePicker.RangePicker value={[dayjs(props.scope.from), dayjs(props.scope.to)]} allowClear={false} aria-label={text.t('figures.period')}
          onChange={(range) => { if (range?.[0] && range[1]) props.onChange({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') }); }} />
      )}
      {choose('channel', (channels.data?.items ?? []).map(({ key }) => ({ value: key, label: text.word(`channel.${key}`, key) })))}
      {choose('group', (groups.data?.items ?? []).map(({ code, label }) => ({ value: code, label: text.label(label) })))}
      {choose('type', (types.data?.items ?? []).map(({ code, label }) => ({ value: code, label: text.label(label) })))}
      <label className={styles.compare}><Switch size="small" checked={props.params.get('compare') !== 'no'} onChange={(on) => props.onChange({ compare: on ? '' : 'no' })} />{text.t('figures.compare')}</label>
    </div>
  );
}
