import { AutoComplete, Button, Input, Segmented, Select, Switch } from 'antd';
import { useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowsFrom } from '../canvas/composite.ts';
import { asCondition, conditionOf } from '../canvas/flow-condition.ts';
import { isA, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { comparisons, literalOf, parseCondition, printCondition, typedOf } from '../conditions/condition.ts';
import type { Row, Simple } from '../conditions/condition.ts';
import { expressionProblem } from '../problems/check-flow.ts';
import { knownPaths } from './known-paths.ts';
import { setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';
import styles from './properties.module.css';

/** When a way is taken: rows of field, comparison and value, or FEEL; or whenever nothing else holds. */
export function ConditionSection(props: PanelProps) {
  const text = useText();
  const { modeler, element } = props;
  const source = element.source as Drawn;
  const usual = (source.businessObject.get('default') as { id: string } | undefined)?.id === element.id;
  if (flowsFrom(source).length < 2 && conditionOf(element) === '') return null;
  const feel = conditionOf(element);
  const write = (next: string) => setAttributes(props, { conditionExpression: asCondition(service(modeler, 'bpmnFactory'), next) });
  const setUsual = (on: boolean) => {
    service(modeler, 'modeling').updateProperties(source, { default: on ? element.businessObject : undefined });
  };
  return (
    <Section title={text.t('condition')}>
      {(isA(source, 'bpmn:Gateway') || isA(source, 'bpmn:Activity')) && <Field label={text.t('otherwise')} help={text.t('designer.otherwise.help')}>{(id) => <Switch id={id} checked={usual} onChange={setUsual} />}</Field>}
      {!usual && <ConditionEditor key={element.id} feel={feel} onChange={write} paths={knownPaths(props)} />}
    </Section>
  );
}

function ConditionEditor({ feel, onChange, paths }: { feel: string; onChange: (feel: string) => void; paths: string[] }) {
  const text = useText();
  const simple: Simple | undefined = feel === '' ? { join: 'and', rows: [] } : parseCondition(feel);
  const [advanced, setAdvanced] = useState(!simple);
  const check = (value: string) => { const problem = value ? expressionProblem(value) : undefined; return problem && text.label(problem); };
  if (advanced || !simple) {
    return (
      <>
        <TextField label={text.t('designer.feel')} help={text.t('designer.feel.help', { names: paths.slice(0, 8).join(', ') })} rows={3} value={feel} check={check} onCommit={onChange} />
        {simple && <Button className={styles.advanced} size="small" type="link" onClick={() => setAdvanced(false)}>{text.t('designer.condition.simple')}</Button>}
      </>
    );
  }
  const set = (next: Simple) => onChange(printCondition(next));
  const change = (at: number, part: Partial<Row>) => set({ ...simple, rows: simple.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <>
      {simple.rows.length > 1 && <Segmented size="small" value={simple.join} onChange={(join) => set({ ...simple, join: join as Simple['join'] })} options={[{ value: 'and', label: text.t('designer.condition.all') }, { value: 'or', label: text.t('designer.condition.any') }]} />}
      {simple.rows.map((row, at) => (
        <div key={`${at}.${row.field}.${row.comparison}.${row.value}`} className={styles.card}>
          <AutoComplete style={{ width: '100%' }} aria-label={text.t('designer.condition.field')} defaultValue={row.field} options={paths.map((value) => ({ value }))} filterOption={(typed, option) => (option?.value ?? '').includes(typed)} onSelect={(field: string) => change(at, { field })} onBlur={(event) => { const field = (event.target as HTMLInputElement).value.trim(); if (field && field !== row.field && /^[A-Za-z_][\w.]*$/.test(field)) change(at, { field }); }} />
          <div className={styles.row}>
            <Select aria-label={text.t('designer.condition.comparison')} value={row.comparison} onChange={(comparison) => change(at, { comparison })} options={comparisons.map((value) => ({ value, label: value }))} />
            <Input className={styles.grow} aria-label={text.t('designer.condition.value')} defaultValue={typedOf(row.value)} onBlur={(event) => { const value = literalOf(event.target.value); if (value !== row.value) change(at, { value }); }} />
            <Button size="small" type="text" aria-label={text.t('designer.condition.remove')} icon={<Icon name="cross" size={12} />} onClick={() => set({ ...simple, rows: simple.rows.filter((_, index) => index !== at) })} />
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => set({ ...simple, rows: [...simple.rows, { field: paths[0] ?? 'order.paid', comparison: '=', value: 'true' }] })}>{text.t('designer.condition.add')}</Button>
        <Button size="small" type="link" onClick={() => setAdvanced(true)}>{text.t('designer.condition.advanced')}</Button>
      </div>
    </>
  );
}
