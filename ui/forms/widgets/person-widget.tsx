import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { Select } from 'antd';
import { usePeople } from '../../api/people.ts';
import { settingOf } from '../context.ts';
import styles from '../forms.module.css';
import { ReadText } from './read-text.tsx';

/** Somebody of the shop, by name; with `"ui:options": {"role": "technician"}` only those who have that role. */
export function PersonWidget(props: WidgetProps) {
  const { id, value, readonly, disabled, options, registry, onChange } = props;
  const { text } = settingOf(registry);
  const people = usePeople();
  const fitting = (people.data?.items ?? []).filter(({ roles }) => typeof options.role !== 'string' || roles.some((role) => role === options.role));
  if (readonly) return <ReadText id={id} value={fitting.find((person) => person.id === value)?.name} setting={settingOf(registry)} />;
  return (
    <Select
      id={id} value={(value as string | undefined) ?? null} disabled={disabled ?? false} loading={people.isPending} className={styles.wide} allowClear
      options={fitting.map(({ id: person, name, onDuty }) => ({ value: person, label: onDuty ? name : text.t('forms.person.offDuty', { name }) }))}
      showSearch={{ optionFilterProp: 'label' }} placeholder={text.t('forms.choose')} status={props.rawErrors?.length ? 'error' : ''} aria-describedby={ariaDescribedByIds(id)}
      onChange={(person: string | null | undefined) => onChange(person ?? undefined)}
    />
  );
}
