import { Switch } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowsFrom } from '../canvas/composite.ts';
import { asCondition, conditionOf } from '../canvas/flow-condition.ts';
import { isA, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { ConditionCount } from '../conditions/condition-count.tsx';
import { expressionProblem } from '../problems/check-flow.ts';
import { conditionWords } from '../words/condition-words.ts';
import { outcomesBefore, stepsBefore } from './outcomes-before.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { knownPaths } from './known-paths.ts';
import { setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import styles from './properties.module.css';

/** When a way is taken: rows of field, comparison and value, in groups or not, or FEEL; or whenever nothing else holds. */
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
      {!usual && feel !== '' && expressionProblem(feel) === undefined && <ConditionCount flow={props.flow} condition={feel} steps={stepsBefore(source).map(({ id }) => id)} />}
    </Section>
  );
}
