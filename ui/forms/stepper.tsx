import { Icon } from '../components/icon.tsx';
import type { Text } from '../i18n/text.ts';
import styles from './stepper.module.css';

export interface StepperProps {
  value: number;
  min?: number;
  max?: number;
  /** What is counted, for the names of both buttons: 「损坏」. */
  what: string;
  text: Text;
  onStep(by: 1 | -1): void;
}

/** A small number that is counted up and down, made for thumbs. */
export function Stepper(props: StepperProps) {
  const { value, min = 0, max = Infinity, what, text, onStep } = props;
  return (
    <div className={styles.stepper} role="group" aria-label={what}>
      <button type="button" className={styles.button} disabled={value <= min} aria-label={text.t('forms.step.less', { what })} onClick={() => onStep(-1)}><Icon name="minus" /></button>
      <output className={`${styles.value} ${value === 0 ? styles.zero : ''}`}>{value}</output>
      <button type="button" className={styles.button} disabled={value >= max} aria-label={text.t('forms.step.more', { what })} onClick={() => onStep(1)}><Icon name="plus" /></button>
    </div>
  );
}
