import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { settingOf } from '../context.ts';
import { fieldLabel } from '../labels.ts';
import styles from '../forms.module.css';

/** The fields of an object, one under the other; below the root under the object's own name. */
export function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const { text, labels } = settingOf(props.registry);
  const path = props.fieldPathId.path.map(String);
  const fields = props.properties.map((property) => <div key={property.name} className={styles.row} hidden={property.hidden} {...(path.length === 0 ? { 'data-field': property.name } : {})}>{property.content}</div>);
  const isItem = /^\d+$/.test(path.at(-1) ?? '');
  if (path.length === 0 || isItem) return <div className={styles.fields}>{fields}</div>;
  return (
    <fieldset className={styles.group}>
      <legend>{fieldLabel(path, labels, text)}</legend>
      {fields}
    </fieldset>
  );
}
