import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import type { DecisionInput, DecisionTable } from '../../../engine/decisions/decision.ts';
import type { DecidedAnswer } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { resultWords } from '../cells/words.ts';
import { askDecision } from '../decisions-api.ts';
import { NumberField } from '../grid/number-field.tsx';
import styles from '../decisions.module.css';
import { readTestValue, showTestValue, withValues, type TestValues } from './test-row.ts';

export interface TestState { readonly ticket: string; readonly values: TestValues }

/** What the table says of the tried case, asked again whenever the table or the case changes. */
export function useTest(table: DecisionTable, { ticket, values }: TestState, ready: boolean) {
  const asked = withValues(table, values);
  return useQuery({
    queryKey: ['decision-test', ticket, JSON.stringify(asked)], enabled: ready && (ticket !== '' || Object.keys(values).length > 0), retry: false, gcTime: 60_000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => askDecision(asked, ticket || undefined, signal),
  });
}

interface TestPanelProps { table: DecisionTable; state: TestState; test: ReturnType<typeof useTest>; onState(state: TestState): void }

/** A case to try the table on: a real ticket, values of one's own, or both. Nothing is changed by it. */
export function TestPanel({ table, state, test, onState }: TestPanelProps) {
  const text = useText();
  const [number, setNumber] = useState(state.ticket);
  const asked = state.ticket !== '' || Object.keys(state.values).length > 0;
  const put = (id: string, value: unknown): void => {
    const { [id]: _, ...others } = state.values;
    onState({ ...state, values: value === undefined ? others : { ...others, [id]: value } });
  };
  return (
    <aside className={styles.test} aria-label={text.t('decisions.test')}>
      <h2>{text.t('decisions.test')}</h2>
      <form className={styles.ticket} onSubmit={(event) => { event.preventDefault(); onState({ ...state, ticket: number.trim() }); }}>
        <Input id="decision-ticket" value={number} maxLength={64} aria-label={text.t('decisions.test.ticket')} placeholder={text.t('decisions.test.ticket')} prefix={<Icon name="search" size={14} />} onChange={(event) => setNumber(event.target.value)} />
        <Button htmlType="submit">{text.t('decisions.test.load')}</Button>
      </form>
      {table.inputs.map((input) => (
        <div key={input.id} className={styles.testRow}>
          <span id={`test-${input.id}`}>{text.label(input.label)}</span>
          <TestValue input={input} value={Object.hasOwn(state.values, input.id) ? state.values[input.id] : test.data?.inputs[input.id]} onChange={(value) => put(input.id, value)} />
        </div>
      ))}
      {asked && <Button size="small" onClick={() => { setNumber(''); onState({ ticket: '', values: {} }); }}>{text.t('decisions.test.clear')}</Button>}
      {!asked && <p className={styles.quiet}>{text.t('decisions.test.how')}</p>}
      {asked && test.isError && <Alert type="warning" showIcon title={asApiError(test.error).message} />}
      {asked && test.data && !test.isError && <Answer table={table} decided={test.data} />}
    </aside>
  );
}

function TestValue({ input, value, onChange }: { input: DecisionInput; value: unknown; onChange(value: unknown): void }) {
  const text = useText();
  const label = text.label(input.label);
  if (input.type === 'boolean') {
    return <Select allowClear value={typeof value === 'boolean' ? String(value) : undefined} aria-label={label} onChange={(next?: string) => onChange(next === undefined ? undefined : next === 'true')}
      options={[{ value: 'true', label: text.t('decisions.words.yes') }, { value: 'false', label: text.t('decisions.words.no') }]} />;
  }
  if (input.type === 'number') return <NumberField value={typeof value === 'number' ? value : undefined} format={input.format} label={label} onChange={onChange} />;
  if (input.type === 'string' && input.suggestions) {
    return <Select allowClear showSearch={{ optionFilterProp: 'label' }} value={value as string | undefined} aria-label={label} onChange={(next?: string) => onChange(next)} options={input.suggestions.map((choice) => ({ value: choice.value as string, label: text.label(choice.label) }))} />;
  }
  const shown = showTestValue(value, input);
  return <Input key={shown} defaultValue={shown} aria-label={label} suffix={input.type === 'duration' ? text.t('decisions.days') : undefined}
    onBlur={(event) => { const read = readTestValue(event.target.value, input); if (event.target.value !== shown && read !== null) onChange(read); }} />;
}

function Answer({ table, decided }: { table: DecisionTable; decided: DecidedAnswer }) {
  const text = useText();
  const row = (id: string): number => table.rules.findIndex((rule) => rule.id === id) + 1;
  const hits = decided.hits.map(({ rule }) => rule);
  return (
    <div role="status" className={styles.result}>
      {hits.length === 0 && <p><strong>{text.t('decisions.test.none')}</strong></p>}
      {hits.map((id) => (
        <p key={id}>
          <strong>{text.t('decisions.test.row', { n: row(id) })}</strong>{' '}
          {table.outputs.map((output, index) => <Tag key={output.name} tone={index === 0 ? 'moving' : 'outline'}>{resultWords(table.rules[row(id) - 1]?.results[index] ?? '', output, text)}</Tag>)}
        </p>
      ))}
      <ol>
        {decided.looked.map(({ rule, failed }) => (
          <li key={rule} className={failed ? styles.quiet : styles.fits}>
            <span>{row(rule)}</span> <Icon name={failed ? 'cross' : 'check'} size={14} />{' '}
            {failed ? text.t('decisions.test.failed', { column: text.label(table.inputs.find(({ id }) => id === failed)?.label) }) : text.t('decisions.test.fits')}
          </li>
        ))}
      </ol>
    </div>
  );
}
