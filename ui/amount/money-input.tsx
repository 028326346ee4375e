import { Input } from 'antd';
import { useState } from 'react';
import { currencySign, formatMoney } from '../format/money.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './money-input.module.css';
import { moneyState } from './money-state.ts';
import type { MoneyState } from './money-state.ts';
import { moneyInputText, parseMoney } from './parse-money.ts';

export interface MoneyInputProps {
  id: string;
  /** Minor units. */
  value: number | null | undefined;
  /** ISO 4217. */
  currency: string;
  /** More than this may not be sent. */
  max?: number | undefined;
  /** More than this needs a supervisor. */
  limit?: number | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** The form found something wrong; the words stand elsewhere. */
  invalid?: boolean | undefined;
  /** Accessible name where no label points here. */
  label?: string;
  describedBy?: string | undefined;
  /** Minor units; `undefined` for an empty or unreadable text, so that it is never sent as an amount. */
  onChange(minor: number | undefined): void;
}

/** An amount as people write it, kept in minor units, with the maximum and the writer's own limit after it. */
export function MoneyInput(props: MoneyInputProps) {
  const text = useText();
  const { id, value, currency } = props;
  // What is being typed; between visits the field shows the value itself, so that outside changes appear.
  const [typing, setTyping] = useState<string>();
  const read = typing === undefined ? (value ?? undefined) : parseMoney(typing, currency);
  const state = moneyState(read, props);
  const wrong = state === 'over' || state === 'unreadable';
  function change(next: string): void {
    setTyping(next);
    props.onChange(parseMoney(next, currency) ?? undefined);
  }
  return (
    <div className={styles.row}>
      <Input
        id={id} className={styles.input} inputMode="decimal" autoComplete="off" value={typing ?? moneyInputText(value, currency)}
        prefix={<span className={styles.sign} aria-hidden="true">{currencySign(currency, text.language)}</span>}
        disabled={props.disabled ?? false} status={wrong || props.invalid ? 'error' : ''} aria-label={props.label} aria-required={props.required}
        aria-invalid={wrong} aria-describedby={[`${id}__bounds`, props.describedBy].filter(Boolean).join(' ')}
        onChange={(event) => change(event.target.value)}
        onBlur={() => read !== null && setTyping(undefined)}
      />
      <span id={`${id}__bounds`} className={wrong ? styles.over : state === 'overLimit' ? styles.overLimit : styles.bounds}>
        {boundsWords(state, props, text)}
      </span>
    </div>
  );
}

function boundsWords(state: MoneyState, props: MoneyInputProps, text: Text): string {
  const money = (minor: number): string => formatMoney(minor, props.currency, text.language);
  if (state === 'unreadable') return text.t('amount.input.unreadable', { example: moneyInputText(10450, props.currency) });
  if (state === 'over') return text.t('amount.input.over', { max: money(props.max ?? 0) });
  if (state === 'overLimit') return text.t('amount.input.overLimit', { limit: money(props.limit ?? 0) });
  const parts = [
    ...(props.max === undefined ? [] : [text.t('amount.input.max', { max: money(props.max) })]),
    ...(props.limit === undefined ? [] : [text.t('amount.input.limit', { limit: money(props.limit) })]),
  ];
  return parts.join(' · ');
}
