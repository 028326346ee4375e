import { Select } from 'antd';
import { useState } from 'react';
import type { DecisionOutput } from '../../../engine/decisions/decision.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { readResultForm, writeResultForm, type ResultForm } from '../cells/result-form.ts';
import styles from '../decisions.module.css';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

interface ResultEditorProps { readonly output: DecisionOutput; readonly result: string; onChange(result: string): void }

/** An answer: nothing, one of the column's values, or an expression over the ticket. */
export function ResultEditor({ output, result, onChange }: ResultEditorProps) {
  const text = useText();
  const form = readResultForm(result);
  const [chosen, setChosen] = useState<ResultForm['kind']>();
  const kind = chosen ?? form.kind;
  const keep = (next: ResultForm): void => { setChosen(undefined); onChange(writeResultForm(next)); };
  const choose = (next: ResultForm['kind']): void => {
    if (next === 'nothing') keep({ kind: 'nothing' });
    else setChosen(next);
  };
  return (
    <>
      <Select className={styles.op} value={kind} onChange={choose} aria-label={text.t('decisions.answerKind')} options={(['value', 'nothing', 'feel'] as const).map((one) => ({ value: one, label: text.t(`decisions.answer.${one}`) }))} />
      {kind === 'feel' && <TextField className={styles.feel} value={result} label={text.t('decisions.feel')} max={1000} code onChange={(typed) => keep(typed.trim() ? { kind: 'feel', text: typed } : { kind: 'nothing' })} />}
      {kind === 'value' && <AnswerValue output={output} form={form} onKeep={keep} />}
    </>
  );
}

function AnswerValue({ output, form, onKeep }: { output: DecisionOutput; form: ResultForm; onKeep(form: ResultForm): void }) {
  const text = useText();
  const label = text.t('decisions.value');
  const value = form.kind === 'value' ? form.value : undefined;
  const put = (next: string | number | boolean | string[]): void => onKeep({ kind: 'value', value: next });
  if (output.values) {
    const index = output.values.findIndex((choice) => choice.value === value);
    return <Select className={styles.wide} value={index < 0 ? undefined : index} aria-label={label} onChange={(at: number) => put(output.values![at]!.value)} options={output.values.map((choice, at) => ({ value: at, label: text.label(choice.label) }))} />;
  }
  if (output.type === 'boolean') return <Select className={styles.op} value={value === undefined ? undefined : String(value)} aria-label={label} onChange={(next) => put(next === 'true')} options={[{ value: 'true', label: text.t('decisions.words.yes') }, { value: 'false', label: text.t('decisions.words.no') }]} />;
  if (output.type === 'number') return <NumberField value={typeof value === 'number' ? value : undefined} format={output.format} label={label} onChange={put} />;
  if (output.type === 'list') return <Select mode="tags" className={styles.wide} value={Array.isArray(value) ? value : []} aria-label={label} onChange={(next: string[]) => put(next)} options={[]} />;
  return <TextField className={styles.wide} value={value === undefined ? '' : String(value)} label={label} onChange={(typed) => { if (typed) put(typed); }} />;
}
