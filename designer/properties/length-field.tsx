import { Button, InputNumber, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { timerProblem } from '../../engine/calendars/timer-problem.ts';
import { readLength, writeLength } from './length-of-time.ts';
import type { Length } from './length-of-time.ts';
import { Field, TextField } from './parts.tsx';
import styles from './properties.module.css';

const units = ['M', 'H', 'D'] as const;

/** A length of time: a number and a unit, or a text where it is computed or combined. */
export function LengthField({ label, help, value, onChange, optional = false }: { label: string; help?: string; value: string; onChange: (iso: string) => void; optional?: boolean }) {
  const text = useText();
  const length = value === '' ? { amount: 0, unit: 'H' as const } : readLength(value);
  if (!length) {
    return (
      <>
        <TextField label={label} value={value} help={text.t('designer.length.text')} check={(typed) => (typed.startsWith('=') ? undefined : timerProblem({ kind: 'duration', value: typed, time: 'calendar' }))} onCommit={onChange} />
        <Button size="small" type="link" onClick={() => onChange('P1D')}>{text.t('designer.length.simple')}</Button>
      </>
    );
  }
  const set = (next: Length) => onChange(next.amount > 0 ? writeLength(next) : optional ? '' : value);
  return (
    <Field label={label} help={help}>
      {(id) => (
        <div className={styles.row}>
          <InputNumber id={id} className={styles.grow} min={optional ? 0 : 1} max={9999} precision={0} value={length.amount} changeOnBlur onChange={(amount) => amount !== null && set({ ...length, amount })} />
          <Select aria-label={text.t('designer.length.unit', { name: label })} value={length.unit} onChange={(unit: Length['unit']) => set({ ...length, unit })} options={units.map((unit) => ({ value: unit, label: text.t(`designer.unit.${unit}`) }))} />
        </div>
      )}
    </Field>
  );
}
