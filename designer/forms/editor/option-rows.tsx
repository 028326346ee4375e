import { Button } from 'antd';
import { Icon } from '../../../ui/components/icon.tsx';
import { formBuilder } from '../../../ui/i18n/areas/form-builder.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { TextField } from '../../properties/parts.tsx';
import { withKeyword, withLabel } from '../model/edit-form.ts';
import { optionsOf } from '../model/field-types.ts';
import type { FormField } from '../model/form-model.ts';
import parts from '../../properties/properties.module.css';

/** What people choose among, in order. An option's code is fixed once it is there: answers hold it. */
export function OptionRows({ field, onChange }: { field: FormField; onChange(change: (field: FormField) => FormField): void }) {
  const text = useText();
  const options = optionsOf(field);
  const name = (code: string, part: { zh?: string; en?: string }) => onChange((one) => {
    const { zh, en } = { ...one.labels[code], ...part };
    return withLabel(one, code, zh || en ? { zh: zh ?? '', ...(en ? { en } : {}) } : undefined);
  });
  const add = (): void => {
    const code = freeOption(options);
    onChange((one) => withLabel(withOptions(one, [...options, code]), code, { ...formBuilder['builder.option.newName'] }));
  };
  return (
    <div role="group" aria-label={text.t('builder.options')}>
      {options.map((code, at) => (
        <div key={code} className={parts.card}>
          <div className={parts.row}>
            <code className={parts.grow}>{code}</code>
            <Button size="small" type="text" disabled={at === 0} aria-label={text.t('builder.option.up', { n: at + 1 })} icon={<Icon name="chevronUp" size={12} />} onClick={() => onChange((one) => withOptions(one, options.with(at, options[at - 1]!).with(at - 1, code)))} />
            <Button size="small" type="text" disabled={options.length === 1} aria-label={text.t('builder.option.remove', { n: at + 1 })} icon={<Icon name="cross" size={12} />} onClick={() => onChange((one) => withLabel(withOptions(one, options.filter((other) => other !== code)), code, undefined))} />
          </div>
          <div className={parts.pair}>
            <TextField label={text.t('builder.option.zh', { n: at + 1 })} value={field.labels[code]?.zh ?? ''} onCommit={(zh) => name(code, { zh })} />
            <TextField label={text.t('builder.option.en', { n: at + 1 })} value={field.labels[code]?.en ?? ''} onCommit={(en) => name(code, { en })} />
          </div>
        </div>
      ))}
      <Button className={parts.advanced} size="small" icon={<Icon name="plus" size={12} />} onClick={add}>{text.t('builder.option.add')}</Button>
    </div>
  );
}

function withOptions(field: FormField, options: readonly string[]): FormField {
  return field.schema.items ? withKeyword(field, 'items', { ...field.schema.items, enum: [...options] }) : withKeyword(field, 'enum', [...options]);
}

function freeOption(options: readonly string[]): string {
  for (let number = options.length + 1; ; number++) if (!options.includes(`option_${number}`)) return `option_${number}`;
}
