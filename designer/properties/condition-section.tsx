import { Button, Segmented, Switch } from 'antd';
import { useState } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowsFrom } from '../canvas/composite.ts';
import { asCondition, conditionOf } from '../canvas/flow-condition.ts';
import { isA, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { parseCondition, printCondition } from '../conditions/condition.ts';
import type { Row, Simple } from '../conditions/condition.ts';
import { conditionWords } from '../words/condition-words.ts';
import { outcomesBefore } from './outcomes-before.ts';
import type { OutcomeChoices } from './outcomes-before.ts';
import { ConditionRow } from './condition-row.tsx';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import { setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import styles from './properties.module.css';

/** When a way is taken: rows of field, comparison and value, or FEEL; or whenever nothing else holds. */
export function ConditionSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, speaker } = props;
  const source = element.source as Drawn;
  const usual = (source.businessObject.get('default') as { id: string } | undefined)?.id === element.id;
  if (flowsFrom(source).length < 2 && conditionOf(element) === '') return null;
  const feel = conditionOf(element);
  const write = (next: string) => setAttributes(props, { conditionExpression: asCondition(service(modeler, 'bpmnFactory'), next) });
  const setUsual = (on: boolean) => service(modeler, 'modeling').updateProperties(source, { default: on ? element.businessObject : undefined });
  const words = feel === '' ? undefined : conditionWords(feel, speaker);
  return (
    <Section title={text.t('condition')}>
      {(isA(source, 'bpmn:Gateway') || isA(source, 'bpmn:Activity')) && <Field label={text.t('otherwise')} help={text.t('designer.otherwise.help')}>{(id) => <Switch id={id} checked={usual} onChange={setUsual} />}</Field>}
      {!usual && <ConditionEditor key={element.id} feel={feel} onChange={write} paths={knownPaths(props)} outcomes={outcomesBefore(source)} />}
      {!usual && words !== undefined && <p className={styles.readback}>{text.t('designer.condition.reads', { words })}</p>}
    </Section>
  );
}

interface EditorProps { feel: string; onChange: (feel: string) => void; paths: readonly string[]; outcomes: OutcomeChoices }

function ConditionEditor({ feel, onChange, paths, outcomes }: EditorProps) {
  const text = useText();
  const simple: Simple | undefined = feel === '' ? { join: 'and', rows: [] } : parseCondition(feel);
  const [advanced, setAdvanced] = useState(!simple);
  if (advanced || !simple) {
    return (
      <>
        <FeelField label={text.t('designer.feel')} help={text.t(simple ? 'designer.feel.help' : 'designer.feel.only')} rows={3} value={feel} paths={paths} onCommit={onChange} />
        {simple && <Button className={styles.advanced ?? ''} size="small" type="link" onClick={() => setAdvanced(false)}>{text.t('designer.condition.simple')}</Button>}
      </>
    );
  }
  const set = (next: Simple) => onChange(printCondition(next));
  const change = (at: number, part: Partial<Row>) => set({ ...simple, rows: simple.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const first: Row = outcomes.length > 0 ? { field: 'outcome', comparison: '=', value: JSON.stringify(outcomes[0]?.code) } : { field: 'request.amount', comparison: '>', value: '10000' };
  return (
    <>
      {simple.rows.length > 1 && <Segmented size="small" value={simple.join} onChange={(join) => set({ ...simple, join })} options={[{ value: 'and', label: text.t('designer.condition.all') }, { value: 'or', label: text.t('designer.condition.any') }] as { value: Simple['join']; label: string }[]} />}
      {simple.rows.map((row, at) => (
        <ConditionRow key={`${at}.${row.field}.${row.comparison}.${row.value}`} row={row} paths={paths} outcomes={outcomes} onChange={(part) => change(at, part)} onRemove={() => set({ ...simple, rows: simple.rows.filter((_, index) => index !== at) })} />
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => set({ ...simple, rows: [...simple.rows, first] })}>{text.t('designer.condition.add')}</Button>
        <Button size="small" type="link" onClick={() => setAdvanced(true)}>{text.t('designer.condition.advanced')}</Button>
      </div>
    </>
  );
}
