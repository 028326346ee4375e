import { InputNumber, Select } from 'antd';
import { Link } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import { isA } from '../canvas/services.ts';
import { MappingRows } from './mapping-rows.tsx';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';

/** A step that runs another flow: which, in which version, and what it is given. */
export function CalledFlowSection(props: PanelProps) {
  const text = useText();
  const { around, flowLabels } = props;
  const called = attribute(props, 'calledElement');
  const binding = attribute(props, 'reflow:binding') || 'latest';
  return (
    <Section title={text.t('designer.called')} extra={around.flows.includes(called) && <Link to={`/flows/${called}/diagram`}>{text.t('designer.called.open')}</Link>}>
      <Field label={text.t('designer.called.which')}>
        {(id) => <Select id={id} showSearch optionFilterProp="label" value={called || undefined} onChange={(key: string) => setAttributes(props, { calledElement: key })} options={around.flows.map((key) => ({ value: key, label: text.label(flowLabels[key] ?? { zh: key }) }))} />}
      </Field>
      <Field label={text.t('designer.called.version')} help={text.t('designer.called.version.help')}>
        {(id) => <Select id={id} value={binding === 'latest' ? 'latest' : 'fixed'} onChange={(next: string) => setAttributes(props, { 'reflow:binding': next === 'latest' ? 'latest' : '1' })} options={(['latest', 'fixed'] as const).map((value) => ({ value, label: text.t(`designer.called.${value}`) }))} />}
      </Field>
      {binding !== 'latest' && <Field label={text.t('designer.called.number')}>{(id) => <InputNumber id={id} min={1} precision={0} value={Number(binding)} changeOnBlur onChange={(number) => number !== null && setAttributes(props, { 'reflow:binding': String(number) })} />}</Field>}
      <MappingRows {...props} kind="Input" />
    </Section>
  );
}

/** A step that asks a decision table. */
export function DecisionSection(props: PanelProps) {
  const text = useText();
  const { element, around, decisionLabels } = props;
  const asked = attribute(props, 'reflow:decision');
  return (
    <Section title={text.t('designer.decision')} extra={isA(element, 'bpmn:BusinessRuleTask') && asked !== '' && <Link to={`/decisions/${asked}`}>{text.t('designer.decision.open')}</Link>}>
      <Field label={text.t('designer.decision.which')} help={text.t('designer.decision.help')}>
        {(id) => <Select id={id} showSearch optionFilterProp="label" value={asked || undefined} onChange={(key: string) => setAttributes(props, { 'reflow:decision': key })} options={around.decisions.map((key) => ({ value: key, label: text.label(decisionLabels[key] ?? { zh: key }) }))} />}
      </Field>
      <MappingRows {...props} kind="Input" />
    </Section>
  );
}
