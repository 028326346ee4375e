import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { settingOf } from '../context.ts';
import { fieldLabel } from '../labels.ts';
import styles from '../forms.module.css';

/** A list of like things, for instance spare parts: add one, take one away. */
export function ListTemplate(props: ArrayFieldTemplateProps) {
  const { text, labels } = settingOf(props.registry);
  const name = fieldLabel(props.fieldPathId.path.map(String), labels, text);
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      <div className={styles.list}>{props.items}</div>
      {props.rawErrors?.map((error) => <p key={error} className={styles.error}>{error}</p>)}
      {props.canAdd && !props.readonly && (
        <Button icon={<Icon name="plus" />} onClick={() => props.onAddClick()}>{text.t('forms.list.add', { label: name })}</Button>
      )}
    </fieldset>
  );
}

/** One thing of a list. */
export function ListItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { text } = settingOf(props.registry);
  const { hasRemove, onRemoveItem } = props.buttonsProps;
  return (
    <div className={styles.item}>
      <div className={styles.itemBody}>{props.children}</div>
      {hasRemove && !props.readonly && (
        <Button type="text" icon={<Icon name="cross" />} aria-label={text.t('forms.list.remove', { n: props.index + 1 })} onClick={() => onRemoveItem()} />
      )}
    </div>
  );
}
