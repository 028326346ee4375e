import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { Format } from '../../../engine/decisions/decision.ts';
import { currencySign } from '../../../ui/format/money.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { numberText, parseNumber } from '../cells/number-text.ts';
import { TABLE_CURRENCY } from '../cells/words.ts';
import styles from '../decisions.module.css';

/** A number as people write it: yuan, per cent, days. What is no number does not leave the field; Escape leaves it as it was. */
export function NumberField(props: { value: number | undefined; format?: Format | undefined; days?: boolean; label: string; onChange(value: number): void }) {
  const text = useText();
  const [typing, setTyping] = useState<string>();
  const given = useRef(false);
  const read = typing === undefined ? props.value : parseNumber(typing, props.format);
  const wrong = typing !== undefined && (read === null || read === undefined);
  const commit = (): void => {
    if (!given.current && typeof read === 'number' && read !== props.value) props.onChange(read);
    if (!wrong || given.current) setTyping(undefined);
  };
  return (
    <span className={styles.field}>
      <Input className={styles.number} inputMode="decimal" autoComplete="off" aria-label={props.label} aria-invalid={wrong} status={wrong ? 'error' : ''} value={typing ?? numberText(props.value, props.format)}
        prefix={props.format === 'money' ? currencySign(TABLE_CURRENCY, text.language) : undefined} suffix={props.format === 'percent' ? '%' : props.days ? text.t('decisions.days') : undefined}
        onChange={(event) => setTyping(event.target.value)} onBlur={commit} onKeyDown={(event) => { given.current = event.key === 'Escape'; }} />
      {wrong && <small role="alert" className={styles.bad}>{text.t('decisions.number.wrong')}</small>}
    </span>
  );
}
