import { AutoComplete } from 'antd';
import { useId } from 'react';
import type { AnswerField } from '../session/answer-fields.ts';
import styles from '../trial.module.css';

export interface AnswerInputsProps {
  readonly fields: readonly AnswerField[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Record<string, string>) => void;
}

/** What an answer or a message brings, one line for each part that the flow reads; the values that it asks for are offered. */
export function AnswerInputs({ fields, values, onChange }: AnswerInputsProps) {
  const id = useId();
  return fields.map(({ name, suggestions }) => (
    <div key={name} className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{name}</label>
      <AutoComplete id={`${id}-${name}`} value={values[name] ?? ''} options={suggestions.map((value) => ({ value }))} onChange={(value: string) => onChange({ ...values, [name]: value })} />
    </div>
  ));
}
