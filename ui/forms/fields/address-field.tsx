import type { FieldProps } from '@rjsf/utils';
import { Input } from 'antd';
import { addressLine, readAddress } from '../address-text.ts';
import type { Address } from '../address-text.ts';
import { settingOf } from '../context.ts';
import { fieldLabel } from '../labels.ts';
import { errorsAt } from '../nested-errors.ts';
import { ReadText } from '../widgets/read-text.tsx';
import styles from './fields.module.css';

const autoComplete: Record<string, string> = { name: 'name', phone: 'tel', region: 'address-level1', detail: 'street-address', address: 'street-address' };

/** The order in which people write an address; schemas that come out of a database have none. The long part comes last. */
const FIRST = ['name', 'phone', 'region'];
const LAST = ['detail', 'address'];

/** Name, phone and place; pasting a whole address into the first field fills them all. */
export function AddressField(props: FieldProps) {
  const { formData, errorSchema, fieldPathId, registry, schema, readonly, disabled, onChange } = props;
  const setting = settingOf(registry);
  const { text, labels } = setting;
  const address = (formData as Record<string, string | undefined> | undefined) ?? {};
  const rank = (part: string): number => (LAST.includes(part) ? FIRST.length + 1 : FIRST.includes(part) ? FIRST.indexOf(part) : FIRST.length);
  const parts = Object.keys(schema.properties ?? {}).toSorted((a, b) => rank(a) - rank(b));
  const id = fieldPathId.$id;
  if (readonly) return <ReadText id={id} value={addressLine(address as Address)} setting={setting} />;
  function paste(pasted: string): boolean {
    const read = readAddress(pasted);
    const found = Object.entries(read).filter(([part]) => parts.includes(part));
    if (found.length < 2) return false;
    onChange({ ...address, ...Object.fromEntries(found) }, fieldPathId.path);
    return true;
  }
  return (
    <div className={styles.parts}>
      {parts.map((part) => {
        const errors = errorsAt(errorSchema, part);
        const wide = LAST.includes(part);
        return (
          <div key={part} className={`${styles.part} ${wide ? styles.partWide : ''}`}>
            <label htmlFor={`${id}_${part}`}>{fieldLabel([...fieldPathId.path.map(String), part], labels, text)}</label>
            <Input
              id={`${id}_${part}`} value={address[part] ?? ''} disabled={disabled} autoComplete={autoComplete[part] ?? 'off'}
              inputMode={part === 'phone' ? 'tel' : 'text'} status={errors.length > 0 ? 'error' : ''} aria-describedby={`${id}_${part}__error`}
              onChange={(event) => onChange({ ...address, [part]: event.target.value || undefined }, fieldPathId.path)}
              onPaste={(event) => { if (paste(event.clipboardData.getData('text'))) event.preventDefault(); }}
            />
            <p id={`${id}_${part}__error`} className={styles.partError}>{errors[0]}</p>
          </div>
        );
      })}
      <p className={`${styles.hint} ${styles.partWide}`}>{text.t('forms.address.pasteHint')}</p>
    </div>
  );
}
