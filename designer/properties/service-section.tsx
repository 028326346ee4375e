import { Input, InputNumber, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { FeelField } from './feel-field.tsx';
import { inputsOf } from './input-schema.ts';
import type { InputField } from './input-schema.ts';
import { knownPaths } from './known-paths.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import styles from './properties.module.css';

/** What an automatic step calls, with what, what it answers, and how often it is tried. */
export function ServiceSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, around } = props;
  const task = around.services.find(({ id }) => id === attribute(props, 'reflow:service'));
  const inputs = readSettings(element.businessObject, 'Input');
  const known = inputsOf(task?.input);
  const set = (name: string, value: string) => writeSettings(modeler, element, 'Input', [...inputs.filter((input) => input.name !== name), ...(value ? [{ name, value }] : [])]);
  const others = inputs.filter(({ name }) => !known.some((field) => field.name === name));
  const answers = inputsOf(task?.output);
  return (
    <>
      <Section title={text.t('designer.service')}>
        <Field label={text.t('designer.service.which')} help={task && text.label(task.description)}>
          {(id) => <Select id={id} showSearch optionFilterProp="label" value={task?.id} onChange={(service: string) => setAttributes(props, { 'reflow:service': service })} options={around.services.map((one) => ({ value: one.id, label: text.label(one.label) }))} />}
        </Field>
        {[...known, ...others.map(({ name }): InputField => ({ name: String(name), required: false, choices: [], kind: 'text' }))].map((field) => (
          <InputRow key={`${element.id}.${field.name}`} field={field} value={String(inputs.find((input) => input.name === field.name)?.value ?? '')} paths={knownPaths(props)} onCommit={(value) => set(field.name, value)} />
        ))}
        {answers.length > 0 && <p className={styles.readback}>{text.t('designer.service.answers', { names: answers.map(({ name }) => `result.${name}`).join(', ') })}</p>}
        {task && task.errors.length > 0 && <p className={styles.readback}>{text.t('designer.service.errors', { names: task.errors.join(', ') })}</p>}
      </Section>
      <RetrySection {...props} />
    </>
  );
}

function InputRow({ field, value, paths, onCommit }: { field: InputField; value: string; paths: readonly string[]; onCommit: (value: string) => void }) {
  const text = useText();
  const label = field.required ? text.t('designer.input.needed', { name: field.name }) : field.name;
  const help = field.description ?? text.t('designer.input.help', { kind: text.t(`designer.input.${field.kind}`) });
  if (field.choices.length === 0 || value.startsWith('=')) return <FeelField label={label} literal value={value} paths={paths} help={help} onCommit={onCommit} />;
  return (
    <Field label={label} help={field.description}>
      {(id) => <Select id={id} allowClear={!field.required} value={value || undefined} onChange={(next: string | undefined) => onCommit(next ?? '')} options={field.choices.map((choice) => ({ value: choice, label: choice }))} />}
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
        {(id) => <InputNumber id={id} min={1} max={50} precision={0} value={retry ? Number(retry.attempts) : null} placeholder={text.t('designer.retry.usual')} changeOnBlur onChange={(attempts) => (attempts === null ? writeSettings(modeler, element, 'Retry', []) : write({ attempts }))} />}
      </Field>
      {retry && <Field label={text.t('designer.retry.backoff')}>{(id) => <Input key={String(retry.backoff)} id={id} defaultValue={String(retry.backoff ?? '')} onBlur={(event) => write({ backoff: event.target.value.trim() || 'PT5S' })} />}</Field>}
    </Section>
  );
}
