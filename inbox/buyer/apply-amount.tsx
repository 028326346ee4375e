import { useId, useState } from 'react';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { AmountBreakdown } from '../../ui/amount/amount-breakdown.tsx';
import { MoneyInput } from '../../ui/amount/money-input.tsx';
import { shortAmount } from '../../ui/amount/short-amount.ts';
import type { BreakdownRow } from '../../ui/amount/amount-lines.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { statesAmount } from './apply-model.ts';
import styles from './apply.module.css';
import { Section } from './buyer-page.tsx';
import type { Apply } from './use-apply.ts';

/** What would come back, in short and in full, and asking for less. */
export function ApplyAmount({ detail, apply }: { detail: OrderDetail; apply: Apply }) {
  const text = useText();
  const { t } = text;
  const id = useId();
  const { draft, quote, change } = apply;
  const [why, setWhy] = useState(false);
  const stated = statesAmount(detail, draft.type);
  const less = stated || draft.amount !== undefined;
  const titles = Object.fromEntries(detail.lines.map((line) => [line.id, line.title]));
  const title = t(stated ? 'buyer.apply.amount.stated' : 'buyer.apply.amount');
  if (apply.quoteError) return <Section title={title}><p className={styles.problem} role="alert">{asApiError(apply.quoteError).message}</p></Section>;
  return (
    <Section name={title}>
      <div className={styles.amountHead}>
        <h2>{title}</h2>
        {quote && !stated && (
          <button type="button" className={styles.reveal} onClick={() => change({ ...draft, amount: less ? undefined : quote.max })}>
            {t(less ? 'buyer.apply.amount.all' : 'buyer.apply.amount.less')}
          </button>
        )}
      </div>
      {!quote && <p className={styles.spec}>{t('buyer.apply.amount.counting')}</p>}
      {quote && less && (
        <MoneyInput
          id={id} label={title} value={draft.amount} currency={quote.currency} max={quote.max}
          onChange={(amount) => change({ ...draft, amount: amount ?? (stated ? undefined : 0) })}
        />
      )}
      {quote && !stated && shortAmount(quote.breakdown as BreakdownRow[], { text, currency: quote.currency }).map((line) => (
        <p key={line.key} className={styles.amountLine}><span>{line.name}</span><span>{line.amount}</span></p>
      ))}
      {quote && (
        <>
          <button type="button" className={styles.reveal} aria-expanded={why} onClick={() => setWhy(!why)}>{t(why ? 'amount.fold' : stated ? 'buyer.apply.amount.most' : 'buyer.apply.amount.why')}</button>
          {why && <div className={styles.why}><AmountBreakdown rows={quote.breakdown as BreakdownRow[]} currency={quote.currency} titles={titles} /></div>}
        </>
      )}
    </Section>
  );
}
