import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { Checkbox, Radio, Select } from 'antd';
import { settingOf } from '../context.ts';
import { choiceLabel } from '../labels.ts';
import { ReadText } from './read-text.tsx';
import styles from '../forms.module.css';

/** More choices than this are a list to search in; fewer stand side by side. */
const MAX_RADIOS = 5;

/** One of a closed list. Nothing is chosen until somebody chooses: a preset answer would be a decision nobody made. */
export function Choice(props: WidgetProps) {
  const setting = settingOf(props.registry);
  const options = (props.schema.enum ?? []).map((value) => ({ value: value as string, label: choiceLabel([props.name], value, setting.labels, setting.text) }));
  return <OneOf {...props} choices={options} />;
}

/** Yes or no, asked as a question; an unticked box could also mean "not looked at". */
export function YesNo(props: WidgetProps) {
  const { text, labels } = settingOf(props.registry);
  const word = (value: boolean): string => (labels[`${props.name}.${value}`] ? text.label(labels[`${props.name}.${value}`]) : text.t(value ? 'forms.yes' : 'forms.no'));
  return <OneOf {...props} choices={[{ value: true, label: word(true) }, { value: false, label: word(false) }]} />;
}

/** Any of a closed list. */
export function Choices(props: WidgetProps) {
  const { id, value, readonly, disabled, registry, schema, onChange } = props;
  const setting = settingOf(registry);
  const items = schema.items as { enum?: string[] } | undefined;
  const options = (items?.enum ?? []).map((code) => ({ value: code, label: choiceLabel([props.name], code, setting.labels, setting.text) }));
  const chosen = (value as string[] | undefined) ?? [];
  if (readonly) return <ReadText id={id} value={options.filter((option) => chosen.includes(option.value)).map((option) => option.label).join('、')} setting={setting} />;
  return <Checkbox.Group options={options} value={chosen} disabled={disabled} onChange={(next) => onChange(next)} />;
}

interface ChoiceOption { value: string | boolean; label: string }

function OneOf(props: WidgetProps & { choices: ChoiceOption[] }) {
  const { id, value, readonly, disabled, registry, required, choices, onChange } = props;
  const setting = settingOf(registry);
  if (readonly) return <ReadText id={id} value={choices.find((choice) => choice.value === value)?.label} setting={setting} />;
  if (choices.length > MAX_RADIOS) {
    return (
      <Select
        id={id} value={(value as string | undefined) ?? null} options={choices.map(({ value: code, label }) => ({ value: String(code), label }))} disabled={disabled}
        allowClear={!required} showSearch={{ optionFilterProp: 'label' }} placeholder={setting.text.t('forms.choose')} aria-labelledby={`${id}__label`}
        aria-describedby={ariaDescribedByIds(id)} status={props.rawErrors?.length ? 'error' : ''} className={styles.wide}
        onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
      />
    );
  }
  return (
    <Radio.Group
      id={id} name={id} disabled={disabled} value={value as string | undefined} options={choices} aria-labelledby={`${id}__label`}
      aria-describedby={ariaDescribedByIds(id)} aria-required={required} onChange={(event) => onChange(event.target.value)}
    />
  );
}
