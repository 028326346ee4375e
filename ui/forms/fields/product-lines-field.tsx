import type { FieldProps } from '@rjsf/utils';
import { settingOf } from '../context.ts';
import { errorsBelow } from '../nested-errors.ts';
import { chooseQuantity } from '../product-lines.ts';
import type { ChosenLine } from '../product-lines.ts';
import { Stepper } from '../stepper.tsx';
import styles from './fields.module.css';

/** Lines of the order with how many of each. */
export function ProductLinesField(props: FieldProps) {
  const { formData, errorSchema, fieldPathId, registry, readonly, disabled, onChange } = props;
  const { text, surroundings } = settingOf(registry);
  const available = surroundings.lines ?? [];
  const chosen = (formData as ChosenLine[] | undefined) ?? [];
  const quantityOf = (lineId: string): number => chosen.find((line) => line.lineId === lineId)?.quantity ?? 0;
  return (
    <div className={styles.whole}>
      {available.map((line) => (
        <div key={line.lineId} className={styles.line}>
          <div className={styles.lineText}>
            <p>{line.title}</p>
            <p className={styles.spec}>{[line.spec, text.t('forms.lines.of', { max: line.quantity })].filter(Boolean).join(' · ')}</p>
          </div>
          {readonly || disabled ? <span>× {quantityOf(line.lineId)}</span> : (
            <Stepper
              value={quantityOf(line.lineId)} max={line.quantity} what={line.title} text={text}
              onStep={(by) => onChange(chooseQuantity(chosen, available, line.lineId, quantityOf(line.lineId) + by), fieldPathId.path)}
            />
          )}
        </div>
      ))}
      {errorsBelow(errorSchema).map((error) => <p key={error} className={styles.partError}>{error}</p>)}
    </div>
  );
}
