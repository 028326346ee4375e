import { Input, InputNumber, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { isA } from '../canvas/services.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { MappingRows } from './mapping-rows.tsx';
import { Field, Section, TextField } from './parts.tsx';

/** What an automatic step calls, with what, and how often it is tried. */
export function ServiceSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, around } = props;
  const task = around.services.find(({ id }) => id === attribute(props, 'reflow:service'));
  const inputs = readSettings(element.businessObject, 'Input');
  const schema = (task?.input ?? {}) as { required?: string[]; properties?: Record<string, { enum?: unknown[]; description?: string }> };
  const names = Object.keys(schema.properties ?? {});
  const set = (name: string, value: string) => writeSettings(modeler, element, 'Input', [...inputs.filter((input) => input.name !== name), ...(value ? [{ name, value }] : [])]);
  const valueOf = (name: string) => String(inputs.find((input) => input.name === name)?.value ?? '');
  return (
    <>
      <Section title={text.t('designer.service')}>
        <Field label={text.t('designer.service.which')} help={task && text.label(task.description)}>
          {(id) => <Select id={id} showSearch optionFilterProp="label" value={task?.id} onChange={(service: string) => setAttributes(props, { 'reflow:service': service })} options={around.services.map((one) => ({ value: one.id, label: text.label(one.label) }))} />}
        </Field>
        {names.map((name) => (
          <InputField key={`${element.id}.${name}`} name={name} value={valueOf(name)} choices={schema.properties?.[name]?.enum} required={schema.required?.includes(name) ?? false} onCommit={(value) => set(name, value)} />
        ))}
      </Section>
      <RetrySection {...props} />
    </>
  );
}

function InputField({ name, value, choices, required, onCommit }: { name: string; value: string; choices: unknown[] | undefined; required: boolean; onCommit: (value: string) => void }) {
  const text = useText();
  const label = required ? text.t('designer.input.needed', { name }) : name;
  if (!choices || value.startsWith('=')) return <TextField label={label} value={value} help={text.t('designer.input.help')} onCommit={onCommit} />;
  return (
    <Field label={label}>
      {(id) => <Select id={id} allowClear={!required} value={value || undefined} onChange={(next: string | undefined) => onCommit(next ?? '')} options={choices.map((choice) => ({ value: String(choice), label: String(choice) }))} />}
    </Field>
  );
}

function RetrySection({ modeler, element }: PanelProps) {
  const text = useText();
  const retry = readSettings(element.businessObject, 'Retry')[0];
  const write = (change: Record<string, string | number>) => writeSettings(modeler, element, 'Retry', [{ attempts: 5, backoff: 'PT5S', ...retry, ...change }]);
  return (
    <Section title={text.t('designer.retry')} closed={!retry}>
      <Field label={text.t('designer.retry.attempts')} help={text.t('designer.retry.help')}>
        {(id) => <InputNumber id={id} min={1} max={50} precision={0} value={retry ? Number(retry.attempts) : null} placeholder={text.t('designer.retry.usual')} changeOnBlur onChange={(attempts) => attempts !== null && write({ attempts })} />}
      </Field>
      {retry && <Field label={text.t('designer.retry.backoff')}>{(id) => <Input key={String(retry.backoff)} id={id} defaultValue={String(retry.backoff ?? '')} onBlur={(event) => write({ backoff: event.target.value.trim() || 'PT5S' })} />}</Field>}
    </Section>
  );
}

/** A step that asks a decision table, or runs another flow. */
export function CalledSection(props: PanelProps) {
  const text = useText();
  const { element, around, flowLabels } = props;
  const flow = isA(element, 'bpmn:CallActivity');
  const choices = flow ? around.flows : around.decisions;
  const name = flow ? 'calledElement' : 'reflow:decision';
  return (
    <Section title={text.t(flow ? 'designer.called' : 'designer.decision')}>
      <Field label={text.t(flow ? 'designer.called.which' : 'designer.decision.which')}>
        {(id) => <Select id={id} showSearch optionFilterProp="label" value={attribute(props, name) || undefined} onChange={(key: string) => setAttributes(props, { [name]: key })} options={choices.map((key) => ({ value: key, label: flow ? text.label(flowLabels[key] ?? { zh: key }) : key }))} />}
      </Field>
      {flow && <MappingRows {...props} kind="Input" />}
    </Section>
  );
}
