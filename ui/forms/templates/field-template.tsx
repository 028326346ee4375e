import { descriptionId, errorId, getUiOptions } from '@rjsf/utils';
import type { FieldTemplateProps } from '@rjsf/utils';
import { settingOf } from '../context.ts';
import type { FieldKind } from '../field-kind.ts';
import { authoredLabel, fieldLabel, helpText } from '../labels.ts';
import styles from '../forms.module.css';

/** Kinds made of several controls: their name belongs to the group, not to one input. */
const GROUPS = new Set<FieldKind>(['choice', 'choices', 'yes-no', 'files', 'product-lines', 'inspection', 'address', 'parcel']);

/** Kinds that draw their own name or none. */
const BARE = new Set<FieldKind>(['group', 'list', 'section']);

/** One row of a form: name, control, hint, and what is wrong with it, tied together for screen readers. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, fieldPathId, registry, uiSchema, children, rawErrors, required, hidden, readonly } = props;
  const { text, labels, marksOptional } = settingOf(registry);
  const kind = getUiOptions(uiSchema).kind as FieldKind | undefined;
  if (hidden) return <div hidden>{children}</div>;
  if (kind === undefined || BARE.has(kind)) return children;
  const path = fieldPathId.path.map(String);
  const name = fieldLabel(path, labels, text);
  // How to fill a field in is of no use where it is only read.
  const help = readonly ? undefined : helpText(authoredLabel(path, labels), text);
  const grouped = GROUPS.has(kind) || readonly;
  const labelId = `${id}__label`;
  return (
    <div
      id={`${id}__row`} className={styles.field} data-kind={kind}
      {...(grouped ? { role: 'group', 'aria-labelledby': labelId, 'aria-describedby': `${errorId(id)} ${descriptionId(id)}` } : {})}
    >
      <div className={styles.name}>
        {grouped ? <span id={labelId}>{name}</span> : <label id={labelId} htmlFor={id}>{name}</label>}
        {marksOptional && !required && !readonly && <span className={styles.optional}>{text.t('common.optional')}</span>}
      </div>
      <div className={styles.control}>
        {children}
        {help && <p className={styles.help} id={descriptionId(id)}>{help}</p>}
        <div id={errorId(id)} className={styles.error}>
          {[...new Set(rawErrors)].map((error) => <p key={error}>{error}</p>)}
        </div>
      </div>
    </div>
  );
}
