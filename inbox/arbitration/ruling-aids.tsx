import { Button } from 'antd';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import type { FormData } from '../../ui/forms/reflow-form.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import type { Side } from './gather.ts';
import { cited, whatIsLeft } from './ruling-words.ts';
import styles from './arbitration.module.css';

/** Pieces that a key cites: as many as there are digits. */
const DIGITS = 9;

export interface RulingAidsProps {
  readonly data: FormData;
  readonly set: (data: FormData) => void;
  /** The most that may go back, minor units. */
  readonly maximum: number;
  readonly currency: string;
  readonly sides: Record<'buyer' | 'shop', Side>;
}

/** Under the ruling's form: whole and half amounts after the deduction, evidence to cite (1–9), and what the buyer would get. */
export function RulingAids({ data, set, maximum, currency, sides }: RulingAidsProps) {
  const text = useText();
  const left = whatIsLeft(maximum, data.deduction);
  const pieces = (['buyer', 'shop'] as const).flatMap((who) => sides[who].pieces.map(({ n }) => text.t(`arbitration.piece.${who}`, { n })));
  const cite = (words: string): void => set({ ...data, reasonText: cited(data.reasonText, words) });
  useKeys(Object.fromEntries(pieces.slice(0, DIGITS).map((words, index) => [String(index + 1), () => cite(words)])));
  return (
    <div className={styles.aids}>
      {maximum > 0 && <><Button size="small" onClick={() => set({ ...data, amount: left })}>{text.t('arbitration.whole')}</Button><Button size="small" onClick={() => set({ ...data, amount: Math.round(left / 2) })}>{text.t('arbitration.half')}</Button></>}
      {pieces.length > 0 && <span>{text.t('arbitration.cite')}</span>}
      {pieces.map((words, index) => (
        <Button key={words} size="small" title={text.t('arbitration.cite.one', { piece: words })} onClick={() => cite(words)} {...(index < DIGITS && { 'aria-keyshortcuts': String(index + 1) })}>
          {words}{index < DIGITS && <KeyHint keys={String(index + 1)} />}
        </Button>
      ))}
      <Gets data={data} left={left} maximum={maximum} currency={currency} />
    </div>
  );
}

/** What the ruling as written gives the buyer, line by line. */
function Gets({ data, left, maximum, currency }: { data: FormData; left: number; maximum: number; currency: string }) {
  const text = useText();
  const money = (minor: number): string => formatMoney(minor, currency, text.language);
  const amount = typeof data.amount === 'number' ? data.amount : 0;
  const taken = maximum - left;
  const { returnFreight, deductionFor } = data;
  return (
    <dl className={styles.getsLines} aria-label={text.t('arbitration.gets')}>
      <div><dt>{text.t('arbitration.gets.maximum')}</dt><dd>{money(maximum)}</dd></div>
      {taken > 0 && <div><dt>{typeof deductionFor === 'string' && deductionFor.trim() ? deductionFor : text.t('arbitration.gets.deduction')}</dt><dd>{money(-taken)}</dd></div>}
      <div className={styles.getsTotal}><dt>{text.t('arbitration.gets.refund')}</dt><dd>{money(amount)}</dd></div>
      {(returnFreight === 'seller' || returnFreight === 'buyer') && <div><dt>{text.t('arbitration.gets.freight')}</dt><dd>{text.t(`arbitration.gets.freight.${returnFreight}`)}</dd></div>}
      {amount > left && <div role="status" className={styles.tooMuch}>{text.t('arbitration.gets.above', { amount: money(left) })}</div>}
    </dl>
  );
}
