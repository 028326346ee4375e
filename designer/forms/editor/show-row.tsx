import { Button, Input, InputNumber, Select } from 'antd';
import { MoneyInput } from '../../../ui/amount/money-input.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { RowProps } from '../../conditions/condition-parts.tsx';
import { typedOf, type Comparison, type Row } from '../../conditions/condition.ts';
import parts from '../../properties/properties.module.css';
import { comparisonWord } from '../field-words.ts';
import type { Asked } from '../model/asked-by.ts';

interface ShowRowProps extends RowProps { sources: readonly Asked[] }

/** A comparison, or whether there is an answer at all. */
type Choice = Comparison | 'filled' | 'empty';

/** One row of a condition: which answer, how it is compared, with what. */
export function ShowRow({ row, n, sources, onChange, onRemove }: ShowRowProps) {
  const text = useText();
  const source = sources.find(({ code }) => code === row.field);
  const absent = row.value === 'null';
  const choice: Choice = absent ? (row.comparison === '=' ? 'empty' : 'filled') : row.comparison;
  const numeric = source?.kind === 'number' || source?.kind === 'money';
  const choices: Choice[] = ['=', '!=', ...(numeric ? (['>', '>=', '<', '<='] as const) : []), 'filled', 'empty'];
  const compare = (next: Choice): void => {
    if (next === 'filled' || next === 'empty') onChange({ ...row, comparison: next === 'empty' ? '=' : '!=', value: 'null' });
    else onChange({ ...row, comparison: next, value: absent && source ? firstValue(source) : row.value });
  };
  const pick = (code: string): void => {
    const next = sources.find((one) => one.code === code);
    if (next) onChange({ field: code, comparison: '=', value: firstValue(next) });
  };
  return (
    <div className={parts.card}>
      <Select style={{ width: '100%' }} aria-label={text.t('builder.show.field', { n })} value={row.field} onChange={pick} options={[...(source ? [] : [{ value: row.field, label: row.field }]), ...sources.map(({ code, label }) => ({ value: code, label }))]} />
      <div className={parts.row}>
        <Select aria-label={text.t('builder.show.comparison', { n })} value={choice} onChange={compare} options={choices.map((value) => ({ value, label: text.t(`builder.comparison.${value === 'filled' || value === 'empty' ? value : comparisonWord(value)}`) }))} />
        <span className={parts.grow}>{!absent && <Value row={row} n={n} source={source} onChange={(value) => onChange({ ...row, value })} />}</span>
        <Button size="small" type="text" aria-label={text.t('builder.show.remove', { n })} icon={<Icon name="cross" size={12} />} onClick={onRemove} />
      </div>
    </div>
  );
}

function Value({ row, n, source, onChange }: { row: Row; n: number; source: Asked | undefined; onChange(value: string): void }) {
  const text = useText();
  const label = text.t('builder.show.value', { n });
  const typed = typedOf(row.value);
  const number = Number(typed);
  switch (source?.kind) {
    case 'choice': return <Select style={{ width: '100%' }} aria-label={label} value={typed} onChange={(value: string) => onChange(JSON.stringify(value))} options={source.options.map((option) => ({ ...option }))} />;
    case 'truth': return <Select style={{ width: '100%' }} aria-label={label} value={typed} onChange={onChange} options={[{ value: 'true', label: text.t('forms.yes') }, { value: 'false', label: text.t('forms.no') }]} />;
    case 'number': return <InputNumber aria-label={label} value={Number.isFinite(number) ? number : null} changeOnWheel={false} onChange={(value) => value !== null && onChange(String(value))} />;
    case 'money': return <MoneyInput id={`show-value-${n}`} label={label} value={Number.isFinite(number) ? number : null} currency="CNY" onChange={(value) => value !== undefined && onChange(String(value))} />;
    default: return <Input key={row.value} aria-label={label} defaultValue={typed} onBlur={(event) => { if (event.target.value !== typed) onChange(JSON.stringify(event.target.value)); }} />;
  }
}

/** What a new row compares with. */
export function firstValue({ kind, options }: Asked): string {
  if (kind === 'choice') return JSON.stringify(options[0]?.value ?? '');
  return kind === 'truth' ? 'true' : kind === 'text' ? '""' : '0';
}
