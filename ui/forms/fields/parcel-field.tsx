import type { FieldProps } from '@rjsf/utils';
import { Input } from 'antd';
import { settingOf } from '../context.ts';
import { CourierSelect } from '../courier-select.tsx';
import { courierName, guessCourier, tidyTrackingNo } from '../couriers.ts';
import { errorsAt } from '../nested-errors.ts';
import { ReadText } from '../widgets/read-text.tsx';
import styles from './fields.module.css';

interface Parcel { courier?: string; trackingNo?: string }

/** Number first, as it is pasted or scanned; the courier is recognised from it and can be changed. */
export function ParcelField(props: FieldProps) {
  const { formData, errorSchema, fieldPathId, registry, readonly, disabled, onChange } = props;
  const setting = settingOf(registry);
  const { text } = setting;
  const parcel = (formData as Parcel | undefined) ?? {};
  const id = fieldPathId.$id;
  if (readonly) {
    return <ReadText id={id} value={[parcel.courier && courierName(parcel.courier, text), parcel.trackingNo].filter(Boolean).join(' ')} setting={setting} />;
  }
  const guess = guessCourier(parcel.trackingNo ?? '');
  function writeNumber(typed: string): void {
    const trackingNo = tidyTrackingNo(typed) || undefined;
    const guessed = guessCourier(typed)?.code;
    onChange({ ...parcel, trackingNo, courier: guessed ?? parcel.courier }, fieldPathId.path);
  }
  const numberErrors = errorsAt(errorSchema, 'trackingNo');
  const courierErrors = errorsAt(errorSchema, 'courier');
  return (
    <div className={styles.parts}>
      <div className={styles.part}>
        <label htmlFor={`${id}_trackingNo`}>{text.t('forms.part.trackingNo')}</label>
        <Input
          id={`${id}_trackingNo`} value={parcel.trackingNo ?? ''} disabled={disabled} autoComplete="off" autoCapitalize="characters" spellCheck={false}
          status={numberErrors.length > 0 ? 'error' : ''} aria-describedby={`${id}_trackingNo__error`} onChange={(event) => writeNumber(event.target.value)}
        />
        <p id={`${id}_trackingNo__error`} className={numberErrors.length > 0 ? styles.partError : styles.hint}>
          {numberErrors[0] ?? (guess ? text.t('forms.parcel.guessed', { courier: text.label(guess.label) }) : text.t('forms.parcel.scan'))}
        </p>
      </div>
      <div className={styles.part}>
        <label id={`${id}_courier__label`} htmlFor={`${id}_courier`}>{text.t('forms.part.courier')}</label>
        <CourierSelect
          id={`${id}_courier`} value={parcel.courier} text={text} disabled={disabled} invalid={courierErrors.length > 0}
          labelledBy={`${id}_courier__label`} describedBy={`${id}_courier__error`} onChange={(courier) => onChange({ ...parcel, courier }, fieldPathId.path)}
        />
        <p id={`${id}_courier__error`} className={styles.partError}>{courierErrors[0]}</p>
      </div>
    </div>
  );
}
