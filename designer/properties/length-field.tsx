import { InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { FeelField } from './feel-field.tsx';
import { policyClocks, readLength, writeLength } from './length-of-time.ts';
import type { Length } from './length-of-time.ts';
import { Field } from './parts.tsx';
import styles from './properties.module.css';

const units = ['M', 'H', 'D'] as const;
type Way = 'fixed' | 'policy' | 'computed';

export interface LengthFieldProps {
  label: string;
  help?: string;
  /** ISO 8601, or FEEL after `=`. */
  value: string;
  onChange: (iso: string) => void;
  /** Nought takes it away. */
  optional?: boolean;
  paths: readonly string[];
}

/** A length of time: a number and a unit, the policy's, or computed. */
export function LengthField(props: LengthFieldProps) {
  const text = useText();
  const { label, value, onChange, optional = false } = props;
  const [chosen, setChosen] = useState<{ way: Way; value: string }>();
  const way = chosen?.value === value ? chosen.way : wayOf(value);
  const choose = (next: Way) => {
    setChosen({ way: next, value });
    if (next === 'policy' && wayOf(value) !== 'policy') onChange('=policy.clocks.review');
    if (next === 'fixed' && wayOf(value) !== 'fixed') onChange('P2D');
  };
  return (
    <>
      {!optional && <Segmented className={styles.ways ?? ''} size="small" block aria-label={label} value={way} onChange={choose} options={(['fixed', 'policy', 'computed'] as const).map((one) => ({ value: one, label: text.t(`designer.length.${one}`) }))} />}
      {way === 'fixed' && <Fixed {...props} />}
      {way === 'policy' && (
        <Field label={label} help={text.t('designer.length.policy.help')}>
          {(id) => <Select id={id} value={value} onChange={onChange} options={policyClocks.map((name) => ({ value: `=policy.clocks.${name}`, label: text.word(`policy.field.clocks.${name}`, name) }))} />}
        </Field>
      )}
      {way === 'computed' && <FeelField label={label} literal value={value} paths={props.paths} help={text.t('designer.length.text')} onCommit={onChange} />}
    </>
  );
}

function Fixed({ label, help, value, onChange, optional = false }: LengthFieldProps) {
  const text = useText();
  const length = readLength(value) ?? { amount: 0, unit: 'H' as const };
  const set = (next: Length) => onChange(next.amount > 0 ? writeLength(next) : optional ? '' : value);
  return (
    <Field label={label} help={help}>
      {(id) => (
        <div className={styles.length}>
          <InputNumber id={id} min={optional ? 0 : 1} max={9999} precision={0} value={length.amount} changeOnBlur onChange={(amount) => amount !== null && set({ ...length, amount })} />
          <Select aria-label={text.t('designer.length.unit', { name: label })} value={length.unit} onChange={(unit: Length['unit']) => set({ ...length, unit })} options={units.map((unit) => ({ value: unit, label: text.t(`designer.unit.${unit}`) }))} />
        </div>
      )}
    </Field>
  );
}

function wayOf(value: string): Way {
  if (value === '' || readLength(value)) return 'fixed';
  return policyClocks.some((name) => value === `=policy.clocks.${name}`) ? 'policy' : 'computed';
}
