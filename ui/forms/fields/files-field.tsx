import type { FieldProps } from '@rjsf/utils';
import { descriptionId, errorId } from '@rjsf/utils';
import type { FileRule } from '../../../engine/forms/file-fields.ts';
import { settingOf } from '../context.ts';
import { FileStrip } from '../file-strip.tsx';
import { fieldLabel } from '../labels.ts';

/** Photos and other files: a list of ids, or one id where the schema holds one. */
export function FilesField(props: FieldProps) {
  const { formData, fieldPathId, registry, schema, uiSchema, readonly, disabled, onChange } = props;
  const { text, labels, surroundings } = settingOf(registry);
  const single = schema.type === 'string';
  const value = single ? [formData as string | undefined].filter((id) => id !== undefined) : ((formData as string[] | undefined) ?? []);
  return (
    <FileStrip
      value={value} path={surroundings.filesPath ?? '/files'} text={text} label={fieldLabel(fieldPathId.path.map(String), labels, text)}
      max={single ? 1 : schema.maxItems} rule={uiSchema?.['ui:files'] as FileRule | undefined} readonly={readonly || disabled} describedBy={`${errorId(fieldPathId)} ${descriptionId(fieldPathId)}`}
      onChange={(ids) => onChange(single ? ids[0] : ids, fieldPathId.path)}
    />
  );
}
