import { Button, Checkbox, Select } from 'antd';
import { Icon } from '../../../ui/components/icon.tsx';
import { fieldKind } from '../../../ui/forms/field-kind.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import { formBuilder } from '../../../ui/i18n/areas/form-builder.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { TextField } from '../../properties/parts.tsx';
import { withKeyword, withLabel } from '../model/edit-form.ts';
import type { FormField } from '../model/form-model.ts';
import parts from '../../properties/properties.module.css';

/** What a column of a table can hold; a column of another kind is kept as it is. */
const columnTypes = {
  text: { type: 'string', maxLength: 100 }, number: { type: 'number' }, money: { type: 'integer', minimum: 0, format: 'money' }, date: { type: 'string', format: 'date' }, yesNo: { type: 'boolean' },
} as const satisfies Record<string, FieldSchema>;
type ColumnType = keyof typeof columnTypes;

const TYPE_OF: Partial<Record<ReturnType<typeof fieldKind>, ColumnType>> = { text: 'text', 'long-text': 'text', number: 'number', money: 'money', date: 'date', 'yes-no': 'yesNo' };

/** The columns of a table, one thing a row. */
export function ColumnRows({ field, onChange }: { field: FormField; onChange(change: (field: FormField) => FormField): void }) {
  const text = useText();
  const items = field.schema.items ?? {};
  const columns = Object.entries(items.properties ?? {});
  const put = (one: FormField, next: [string, FieldSchema][], required = items.required): FormField => withKeyword(one, 'items', { ...items, properties: Object.fromEntries(next), ...(required === undefined ? {} : { required }) });
  const name = (code: string, part: { zh?: string; en?: string }) => onChange((one) => {
    const { zh, en } = { ...one.labels[code], ...part };
    return withLabel(one, code, zh || en ? { zh: zh ?? '', ...(en ? { en } : {}) } : undefined);
  });
  const need = (code: string, on: boolean) => onChange((one) => put(one, columns, on ? [...(items.required ?? []), code] : (items.required ?? []).filter((other) => other !== code)));
  const remove = (code: string) => onChange((one) => withLabel(put(one, columns.filter(([other]) => other !== code), items.required?.filter((other) => other !== code)), code, undefined));
  const add = (): void => {
    const code = freeColumn(columns.map(([taken]) => taken));
    onChange((one) => withLabel(put(one, [...columns, [code, columnTypes.text]]), code, { ...formBuilder['builder.column.newName'] }));
  };
  return (
    <div role="group" aria-label={text.t('builder.columns')}>
      {columns.map(([code, schema], at) => {
        const type = schema.enum ? undefined : TYPE_OF[fieldKind(code, schema)];
        return (
          <div key={code} className={parts.card}>
            <div className={parts.row}>
              <code className={parts.grow}>{code}</code>
              {type
                ? <Select size="small" aria-label={text.t('builder.column.type', { n: at + 1 })} value={type} onChange={(next: ColumnType) => onChange((one) => put(one, columns.with(at, [code, { ...columnTypes[next] }])))} options={(Object.keys(columnTypes) as ColumnType[]).map((value) => ({ value, label: text.t(`builder.type.${value}`) }))} />
                : <small>{text.t('builder.column.kept')}</small>}
              <Checkbox aria-label={text.t('builder.column.needed', { n: at + 1 })} checked={items.required?.includes(code) ?? false} onChange={(event) => need(code, event.target.checked)}>{text.t('builder.column.neededShort')}</Checkbox>
              <Button size="small" type="text" disabled={columns.length === 1} aria-label={text.t('builder.column.remove', { n: at + 1 })} icon={<Icon name="cross" size={12} />} onClick={() => remove(code)} />
            </div>
            <div className={parts.pair}>
              <TextField label={text.t('builder.column.zh', { n: at + 1 })} value={field.labels[code]?.zh ?? ''} onCommit={(zh) => name(code, { zh })} />
              <TextField label={text.t('builder.column.en', { n: at + 1 })} value={field.labels[code]?.en ?? ''} onCommit={(en) => name(code, { en })} />
            </div>
          </div>
        );
      })}
      <Button className={parts.advanced} size="small" icon={<Icon name="plus" size={12} />} onClick={add}>{text.t('builder.column.add')}</Button>
    </div>
  );
}

function freeColumn(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`column_${number}`)) return `column_${number}`;
}
