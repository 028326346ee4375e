import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { formats, valueTypes, type DecisionTable } from '../../../engine/decisions/decision.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../decisions.module.css';
import { addInput, addOutput, setInput, setOutput } from '../edit/edit-table.ts';
import { columnMistake, emptyColumn, formOfColumn, inputOf, outputOf, type ColumnForm } from './column-form.ts';

/** `index` undefined: a new column. */
export interface ColumnAt { part: 'input' | 'output'; index?: number }

/** What a column is called, what it reads, and what it offers. */
export function ColumnDialog({ table, at, onTable, onClose }: { table: DecisionTable; at: ColumnAt; onTable(table: DecisionTable): void; onClose(): void }) {
  const text = useText();
  const { part, index } = at;
  const [form, setForm] = useState<ColumnForm>(() => (index === undefined ? emptyColumn : formOfColumn(part === 'input' ? table.inputs[index]! : table.outputs[index]!)));
  const [tried, setTried] = useState(false);
  const mistake = columnMistake(form, part, table, index === undefined);
  const put = (change: Partial<ColumnForm>): void => setForm({ ...form, ...change });
  const save = (): void => {
    setTried(true);
    if (mistake) return;
    if (part === 'input') onTable(index === undefined ? addInput(table, inputOf(form)) : setInput(table, index, inputOf(form)));
    else onTable(index === undefined ? addOutput(table, outputOf(form)) : setOutput(table, index, outputOf(form)));
    onClose();
  };
  const field = (name: string, label: string, control: ReactNode, help?: string): ReactNode => <div className={styles.formRow}><label htmlFor={`column-${name}`}>{label}</label>{control}{help && <small>{help}</small>}</div>;
  return (
    <Modal open title={text.t(`decisions.column.${part}.${index === undefined ? 'new' : 'title'}`)} okText={text.t('decisions.column.save')} cancelText={text.t('common.cancel')} onOk={save} onCancel={onClose}>
      {field('zh', text.t('decisions.column.zh'), <Input id="column-zh" value={form.zh} maxLength={200} onChange={(event) => put({ zh: event.target.value })} />)}
      {field('en', text.t('decisions.column.en'), <Input id="column-en" value={form.en} maxLength={200} onChange={(event) => put({ en: event.target.value })} />)}
      {field('code', text.t('decisions.column.code'), <Input id="column-code" value={form.code} maxLength={60} disabled={index !== undefined} onChange={(event) => put({ code: event.target.value })} />, text.t('decisions.column.code.help'))}
      {part === 'input' && field('expression', text.t('decisions.column.expression'), <Input id="column-expression" value={form.expression} maxLength={1000} spellCheck={false} placeholder="request.amount" onChange={(event) => put({ expression: event.target.value })} />, text.t('decisions.column.expression.help'))}
      {field('type', text.t('decisions.column.type'), <Select id="column-type" value={form.type} onChange={(type) => put({ type })} options={valueTypes.map((value) => ({ value, label: text.t(`decisions.type.${value}`) }))} />)}
      {field('format', text.t('decisions.column.format'), <Select id="column-format" value={form.format} onChange={(format) => put({ format })} options={['' as const, ...formats].map((value) => ({ value, label: value === '' ? text.t('decisions.format.plain') : text.t(`decisions.format.${value}`) }))} />)}
      {field('choices', text.t(`decisions.column.choices.${part}`), <Input.TextArea id="column-choices" value={form.choices} autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} onChange={(event) => put({ choices: event.target.value })} />, text.t('decisions.column.choices.help'))}
      {tried && mistake && <p role="alert" className={styles.bad}>{text.t(`decisions.column.mistake.${mistake}`)}</p>}
    </Modal>
  );
}
