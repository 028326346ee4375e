import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { ConditionParts } from '../conditions/condition-parts.tsx';
import { parseCondition, printCondition, type Condition, type Row } from '../conditions/condition.ts';
import { ConditionRow } from './condition-row.tsx';
import { FeelField } from './feel-field.tsx';
import type { OutcomeChoices } from './outcomes-before.ts';
import styles from './properties.module.css';

interface EditorProps { feel: string; onChange: (feel: string) => void; paths: readonly string[]; outcomes: OutcomeChoices }

/** A condition as rows and groups, or as the FEEL that they are written as; FEEL that says more is changed as FEEL only. */
export function ConditionEditor({ feel, onChange, paths, outcomes }: EditorProps) {
  const text = useText();
  const simple: Condition | undefined = feel === '' ? { join: 'and', parts: [] } : parseCondition(feel);
  const [advanced, setAdvanced] = useState(!simple);
  if (advanced || !simple) {
    return (
      <>
        <FeelField label={text.t('designer.feel')} help={text.t(simple ? 'designer.feel.help' : 'designer.feel.only')} rows={3} value={feel} paths={paths} onCommit={onChange} />
        {simple && <Button className={styles.advanced ?? ''} size="small" type="link" onClick={() => setAdvanced(false)}>{text.t('designer.condition.simple')}</Button>}
      </>
    );
  }
  const first: Row = outcomes.length > 0 ? { field: 'outcome', comparison: '=', value: JSON.stringify(outcomes[0]?.code) } : { field: 'request.amount', comparison: '>', value: '10000' };
  return (
    <>
      <ConditionParts condition={simple} first={first} onChange={(next) => onChange(printCondition(next))} row={(row) => <ConditionRow {...row} paths={paths} outcomes={outcomes} />} />
      <Button className={styles.advanced ?? ''} size="small" type="link" onClick={() => setAdvanced(true)}>{text.t('designer.condition.advanced')}</Button>
    </>
  );
}
