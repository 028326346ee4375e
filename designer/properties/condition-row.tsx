import { AutoComplete, Button, Input, InputNumber, Select } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { comparisons, literalOf, typedOf } from '../conditions/condition.ts';
import type { RowProps } from '../conditions/condition-parts.tsx';
import type { Row } from '../conditions/condition.ts';
import { knownField } from '../conditions/fields.ts';
import { comparisonWords } from '../words/condition-words.ts';
import type { OutcomeChoices } from './outcomes-before.ts';
import styles from './properties.module.css';

export interface ConditionRowProps extends RowProps { paths: readonly string[]; outcomes: OutcomeChoices }

const equal = ['=', '!='] as const;

/** One row of a condition: which value, how it is compared, with what. */
export function ConditionRow({ row, n, paths, outcomes, onChange, onRemove }: ConditionRowProps) {
  const text = useText();
  const known = knownField(row.field);
  const ordered = known === undefined || known.kind === 'money' || known.kind === 'number' || known.kind === 'date';
  const nameOf = (path: string): string => text.label(knownField(path)?.label) || path;
  const choose = (field: string) => {
    if (field !== row.field) onChange({ field, ...startOf(field, outcomes) });
  };
  return (
    <div className={styles.card} role="group" aria-label={text.t('designer.condition.row', { n })}>
      <div className={styles.row}>
        <Select className={styles.grow ?? ''} size="small" showSearch aria-label={text.t('designer.condition.field')} value={row.field} onChange={choose} popupMatchSelectWidth={300} labelRender={() => <span title={row.field}>{nameOf(row.field)}</span>}
          filterOption={(typed, option) => `${option?.label ?? ''}${option?.value ?? ''}`.toLowerCase().includes(typed.toLowerCase())}
          options={[...new Set([row.field, ...paths])].map((value) => ({ value, label: nameOf(value) === value ? value : `${nameOf(value)} · ${value}` }))} />
        <Button size="small" type="text" aria-label={text.t('designer.condition.remove')} icon={<Icon name="cross" size={12} />} onClick={onRemove} />
      </div>
      <div className={styles.row}>
        <Select size="small" style={{ width: 112 }} aria-label={text.t('designer.condition.comparison')} value={row.comparison} onChange={(comparison) => onChange({ ...row, comparison })} options={(ordered ? comparisons : equal).map((value) => ({ value, label: text.label(comparisonWords[value]) }))} />
        <div className={styles.grow}><ValueField row={row} outcomes={outcomes} onChange={(value) => onChange({ ...row, value })} /></div>
      </div>
    </div>
  );
}

/** What a row of this field begins with. */
function startOf(field: string, outcomes: OutcomeChoices): Pick<Row, 'comparison' | 'value'> {
  const known = knownField(field);
  if (field === 'outcome') return { comparison: '=', value: JSON.stringify(outcomes[0]?.code ?? 'approve') };
  if (known?.kind === 'money') return { comparison: '>', value: '10000' };
  if (known?.kind === 'number') return { comparison: '>', value: '0' };
  if (known?.kind === 'choice') return { comparison: '=', value: JSON.stringify(Object.keys(known.values ?? {})[0] ?? '') };
  if (known?.kind === 'list' || known?.kind === 'object' || known?.kind === 'date') return { comparison: '!=', value: 'null' };
  return { comparison: '=', value: known?.kind === 'text' ? '""' : 'true' };
}

function ValueField({ row, outcomes, onChange }: { row: Row; outcomes: OutcomeChoices; onChange: (value: string) => void }) {
  const text = useText();
  const label = text.t('designer.condition.value');
  const known = knownField(row.field);
  const choices = row.field === 'outcome' ? outcomes.map(({ code, label: name }) => ({ value: JSON.stringify(code), label: text.label(name) })) : known?.kind === 'flag'
    ? [{ value: 'true', label: text.t('designer.yes') }, { value: 'false', label: text.t('designer.no') }]
    : Object.entries(known?.values ?? {}).map(([code, name]) => ({ value: JSON.stringify(code), label: text.label(name) }));
  if (choices.length > 0) return <Select size="small" style={{ width: '100%' }} aria-label={label} value={row.value} onChange={onChange} options={[...choices, { value: 'null', label: text.t('designer.condition.nothing') }]} />;
  if (known?.kind === 'money' && /^-?\d+$/.test(row.value)) return <InputNumber size="small" style={{ width: '100%' }} aria-label={label} prefix="¥" precision={2} min={0} value={Number(row.value) / 100} changeOnBlur onChange={(amount) => amount !== null && onChange(String(Math.round(amount * 100)))} />;
  return (
    <AutoComplete key={row.value} size="small" style={{ width: '100%' }} options={[{ value: 'null', label: text.t('designer.condition.nothing') }]} defaultValue={typedOf(row.value)} onSelect={(value: string) => onChange(value)}>
      <Input size="small" aria-label={label} onBlur={(event) => { const value = literalOf(event.target.value); if (value !== row.value) onChange(value); }} />
    </AutoComplete>
  );
}
