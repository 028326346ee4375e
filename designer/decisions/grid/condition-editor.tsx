import { AutoComplete, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { DecisionInput } from '../../../engine/decisions/decision.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { opsOf, readCellForm, writeCellForm, type CellForm, type Op } from '../cells/cell-form.ts';
import styles from '../decisions.module.css';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

interface ConditionEditorProps { readonly input: DecisionInput; readonly cell: string; onChange(cell: string): void }

/** A comparison and what to compare with, by the column's type. A comparison without its value yet changes nothing. */
export function ConditionEditor({ input, cell, onChange }: ConditionEditorProps) {
  const text = useText();
  const form = readCellForm(cell);
  const [chosen, setChosen] = useState<Op>();
  const offered = opsOf(input.type);
  const op = chosen ?? (offered.includes(form.op) ? form.op : 'feel');
  const choose = (next: Op): void => {
    const ready = begin(next, form);
    setChosen(ready ? undefined : next);
    if (ready) onChange(writeCellForm(ready, input.type));
  };
  const keep = (next: CellForm): void => { setChosen(undefined); onChange(writeCellForm(next, input.type)); };
  return (
    <>
      <Select className={styles.op} value={op} onChange={choose} aria-label={text.t('decisions.comparison')} popupMatchSelectWidth={false} options={offered.map((one) => ({ value: one, label: text.t(`decisions.op.${one}`) }))} />
      <Value input={input} op={op} form={form.op === op ? form : undefined} cell={cell} onKeep={keep} />
    </>
  );
}

/** The condition that a comparison makes of what stood there; undefined while its value is missing. */
function begin(op: Op, form: CellForm): CellForm | undefined {
  if (op === 'any' || op === 'known' || op === 'unknown') return { op };
  if ((op === 'in' || op === 'notIn') && 'values' in form) return { op, values: form.values };
  return 'value' in form && op !== 'feel' && op !== 'in' && op !== 'notIn' && op !== 'between' && op !== 'has' && form.op !== 'has' ? { op, value: form.value } : undefined;
}

interface ValueProps { input: DecisionInput; op: Op; form: CellForm | undefined; cell: string; onKeep(form: CellForm): void }

function Value({ input, op, form, cell, onKeep }: ValueProps) {
  const text = useText();
  const label = text.t('decisions.value');
  const choices = input.suggestions?.map((choice) => ({ value: choice.value as string, label: text.label(choice.label) }));
  if (op === 'any' || op === 'known' || op === 'unknown') return null;
  if (op === 'feel') {
    return <TextField className={styles.feel} value={cell === '-' ? '' : cell} label={text.t('decisions.feel')} placeholder={text.t('decisions.feel.example')} max={1000} code onChange={(typed) => onKeep({ op: 'feel', text: typed })} />;
  }
  if (op === 'between') return <Between form={form?.op === 'between' ? form : undefined} input={input} onKeep={onKeep} />;
  if (op === 'in' || op === 'notIn') {
    const values = form && 'values' in form ? form.values : [];
    if (input.type === 'number') return <NumberField value={typeof values[0] === 'number' ? values[0] : undefined} format={input.format} label={label} onChange={(value) => onKeep({ op, values: [value] })} />;
    if (input.type === 'boolean') {
      return <Select className={styles.op} value={values[0] === undefined ? undefined : String(values[0])} aria-label={label} onChange={(value) => onKeep({ op, values: [value === 'true'] })}
        options={[{ value: 'true', label: text.t('decisions.words.yes') }, { value: 'false', label: text.t('decisions.words.no') }]} />;
    }
    return <Select mode="tags" className={styles.wide} value={values as string[]} aria-label={label} placeholder={text.t('decisions.values')} options={choices ?? []} onChange={(next: string[]) => onKeep({ op, values: next })} />;
  }
  const value = form && 'value' in form ? form.value : undefined;
  if (op === 'has') {
    return <AutoComplete key={String(value)} className={styles.wide} defaultValue={value as string} aria-label={label} options={choices ?? []} onSelect={(next: string) => onKeep({ op, value: next })}
      onBlur={(event) => { const typed = (event.target as HTMLInputElement).value.trim(); if (typed) onKeep({ op, value: typed }); }} />;
  }
  if (input.type === 'date') return <DatePicker aria-label={label} value={typeof value === 'string' ? dayjs(value) : null} onChange={(date) => { if (date) onKeep({ op, value: date.format('YYYY-MM-DD') }); }} />;
  return <NumberField value={typeof value === 'number' ? value : undefined} format={input.format} days={input.type === 'duration'} label={label} onChange={(next) => onKeep({ op, value: next })} />;
}

function Between({ form, input, onKeep }: { form: { low: number; high: number } | undefined; input: DecisionInput; onKeep(form: CellForm): void }) {
  const text = useText();
  const [low, setLow] = useState(form?.low);
  const [high, setHigh] = useState(form?.high);
  const keep = (from: number | undefined, to: number | undefined): void => {
    setLow(from);
    setHigh(to);
    if (from !== undefined && to !== undefined) onKeep({ op: 'between', low: Math.min(from, to), high: Math.max(from, to) });
  };
  return (
    <>
      <NumberField value={low} format={input.format} label={text.t('decisions.from')} onChange={(value) => keep(value, high)} />
      <NumberField value={high} format={input.format} label={text.t('decisions.to')} onChange={(value) => keep(low, value)} />
    </>
  );
}
