import { Select } from 'antd';
import type { Text } from '../i18n/text.ts';
import { couriers } from './couriers.ts';
import styles from './forms.module.css';

export interface CourierSelectProps {
  id: string;
  value: string | undefined;
  text: Text;
  disabled?: boolean | undefined;
  invalid?: boolean;
  labelledBy?: string;
  describedBy?: string;
  onChange(code: string | undefined): void;
}

/** The couriers by name, searchable by name and code. A code the product does not know is kept as it is. */
export function CourierSelect(props: CourierSelectProps) {
  const known = couriers.map(({ code, label }) => ({ value: code, label: props.text.label(label) }));
  const options = props.value && !couriers.some(({ code }) => code === props.value) ? [{ value: props.value, label: props.value }, ...known] : known;
  return (
    <Select
      id={props.id} value={props.value ?? null} options={options} disabled={props.disabled ?? false} className={styles.wide}
      showSearch={{ filterOption: (typed, option) => `${option?.label ?? ''} ${option?.value ?? ''}`.toLowerCase().includes(typed.toLowerCase()) }}
      placeholder={props.text.t('forms.choose')} status={props.invalid ? 'error' : ''}
      aria-label={props.labelledBy ? undefined : props.text.t('forms.part.courier')} aria-labelledby={props.labelledBy} aria-describedby={props.describedBy}
      onChange={(code: string | null | undefined) => props.onChange(code ?? undefined)}
    />
  );
}
