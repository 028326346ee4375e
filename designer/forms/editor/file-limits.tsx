import { InputNumber, Select } from 'antd';
import { fileKinds, MAX_FILE_MB, type FileKind, type FileRule } from '../../../engine/forms/file-fields.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Field } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { withFileRule } from '../model/edit-form.ts';
import type { FormField } from '../model/form-model.ts';

const kinds = Object.keys(fileKinds) as FileKind[];

/** Which files a field takes and how large each may be. */
export function FileLimits({ field, onChange }: { field: FormField; onChange(change: (field: FormField) => FormField): void }) {
  const text = useText();
  const rule = (field.ui?.['ui:files'] ?? {}) as FileRule;
  const set = (part: FileRule): void => onChange((one) => withFileRule(one, part));
  return (
    <div className={parts.pair}>
      <Field label={text.t('builder.files.kinds')}>
        {(id) => <Select id={id} mode="multiple" value={[...(rule.kinds ?? [])]} placeholder={text.t('builder.files.all')} onChange={(next: FileKind[]) => set({ kinds: kinds.filter((kind) => next.includes(kind)) })} options={kinds.map((value) => ({ value, label: text.t(`forms.files.kind.${value}`).trim() }))} />}
      </Field>
      <Field label={text.t('builder.files.size')}>
        {(id) => <InputNumber id={id} min={1} max={MAX_FILE_MB} precision={0} value={rule.maxMb ?? null} placeholder={String(MAX_FILE_MB)} changeOnWheel={false} onChange={(maxMb) => set({ maxMb: maxMb ?? MAX_FILE_MB })} />}
      </Field>
    </div>
  );
}
