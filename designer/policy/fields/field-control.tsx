import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { MoneyInput } from '../../../ui/amount/money-input.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../policy.module.css';
import { readDuration, writeDuration, type Unit } from './duration.ts';
import { POLICY_CURRENCY, valueWords } from './field-words.ts';
import type { Field } from './fields.ts';

interface FieldControlProps { readonly field: Field; readonly label: string; readonly value: unknown; readonly disabled: boolean; onChange(value: unknown): void }

/** The control of one rule, by its kind. What is no such value does not leave it. */
export function FieldControl({ field, label, value, disabled, onChange }: FieldControlProps) {
  const text = useText();
  const id = `policy-${field.path}`;
  if (disabled) return <span>{valueWords(value, field, text)}</span>;
  switch (field.kind) {
    case 'flag': return <Segmented aria-label={label} value={value === true ? 'yes' : 'no'} onChange={(next) => onChange(next === 'yes')} options={(['yes', 'no'] as const).map((one) => ({ value: one, label: text.t(`policy.${one}`) }))} />;
    case 'choice': return <Select id={id} aria-label={label} className={styles.choice ?? ''} popupMatchSelectWidth={false} value={value as string} onChange={onChange} options={field.options.map((one) => ({ value: one, label: valueWords(one, field, text) }))} />;
    case 'money': return <Money field={field} id={id} label={label} value={value} onChange={onChange} />;
    case 'duration': return <DurationField label={label} value={value} onChange={onChange} />;
    case 'count': case 'days': return <WholeNumber label={label} unit={field.kind === 'days' ? text.t('policy.unit.D') : undefined} min={field.min ?? 0} max={field.max ?? 100} value={value as number | undefined} onChange={onChange} />;
    case 'time': return <Input type="time" className={styles.number ?? ''} aria-label={label} value={String(value)} onChange={(event) => { if (event.target.value) onChange(event.target.value); }} />;
    default: return <Input className={styles.choice ?? ''} aria-label={label} key={String(value)} defaultValue={String(value ?? '')} maxLength={200} onBlur={(event) => { if (event.target.value.trim()) onChange(event.target.value.trim()); }} />;
  }
}

/** An amount; where the rule allows it, none at all. */
function Money({ field, id, label, value, onChange }: { field: Field; id: string; label: string; value: unknown; onChange(value: unknown): void }) {
  const text = useText();
  const none = value === null || value === undefined;
  const empty = field.optional === 'null' ? null : undefined;
  return (
    <span className={styles.controls}>
      {field.optional && <Segmented aria-label={label} value={none ? 'none' : 'some'} onChange={(next) => onChange(next === 'none' ? empty : 0)} options={[{ value: 'none', label: valueWords(empty, field, text) }, { value: 'some', label: text.t('policy.upTo') }]} />}
      {!none && <MoneyInput id={id} label={label} value={value as number} currency={POLICY_CURRENCY} onChange={(minor) => { if (minor !== undefined) onChange(minor); }} />}
    </span>
  );
}

/** A length of time as a number of units. */
export function DurationField({ label, value, onChange }: { label: string; value: unknown; onChange(value: string): void }) {
  const text = useText();
  const { amount, unit } = readDuration(value) ?? { amount: 0, unit: 'D' as Unit };
  return (
    <span className={styles.controls}>
      <WholeNumber label={label} min={1} max={5000} value={amount} onChange={(next) => onChange(writeDuration(next, unit))} />
      <Select aria-label={text.t('policy.unitOf', { name: label })} value={unit} onChange={(next) => onChange(writeDuration(amount, next))} options={(['D', 'H', 'M'] as const).map((one) => ({ value: one, label: text.t(`policy.unit.${one}`) }))} />
    </span>
  );
}

function WholeNumber(props: { label: string; unit?: string | undefined; min: number; max: number; value: number | undefined; onChange(value: number): void }) {
  const text = useText();
  const [typing, setTyping] = useState<string>();
  const shown = typing ?? String(props.value ?? '');
  const read = Number(shown.normalize('NFKC'));
  const wrong = shown.trim() === '' || !Number.isInteger(read) || read < props.min || read > props.max;
  return (
    <span className={styles.controls}>
      <Input className={styles.number ?? ''} inputMode="numeric" autoComplete="off" aria-label={props.label} aria-invalid={wrong} status={wrong ? 'error' : ''} value={shown} suffix={props.unit}
        onChange={(event) => { setTyping(event.target.value); const next = Number(event.target.value.normalize('NFKC')); if (event.target.value.trim() !== '' && Number.isInteger(next) && next >= props.min && next <= props.max) props.onChange(next); }}
        onBlur={() => setTyping(undefined)} />
      {wrong && <small role="alert" className={styles.bad}>{text.t('policy.number.wrong', { min: props.min, max: props.max })}</small>}
    </span>
  );
}
