import type { FieldProps } from '@rjsf/utils';
import { settingOf } from '../context.ts';
import styles from '../forms.module.css';
import { authoredLabel, fieldLabel, helpText } from '../labels.ts';

/** A heading between fields, with a sentence under it; nothing is filled here. */
export function SectionField({ fieldPathId, registry }: FieldProps) {
  const { text, labels } = settingOf(registry);
  const path = fieldPathId.path.map(String);
  const help = helpText(authoredLabel(path, labels), text);
  return (
    <div className={styles.section}>
      <h3 id={fieldPathId.$id}>{fieldLabel(path, labels, text)}</h3>
      {help && <p className={styles.help}>{help}</p>}
    </div>
  );
}
