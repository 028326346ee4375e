import { useState } from 'react';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { AmountBreakdown } from '../../ui/amount/amount-breakdown.tsx';
import type { BreakdownRow } from '../../ui/amount/amount-lines.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { FileStrip } from '../../ui/forms/file-strip.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** What was asked for: goods, reason, words and photos, and the amount with its explanation. */
export function GoodsAndAmount({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const [why, setWhy] = useState(false);
  const { amounts, quote, request } = ticket;
  const amount = amounts.approved ?? amounts.requested;
  const shown = amount === null ? '' : formatMoney(amount, amounts.currency, text.language);
  if (ticket.lines.length === 0 && !shown && !request.note && request.evidence.length === 0) return null;
  return (
    <Section title={text.t('buyer.progress.goods')}>
      {ticket.lines.map((line) => (
        <div key={line.lineId} className={styles.goods}>
          <GoodsPicture image={line.image} size={56} />
          <div className={styles.words}>
            <p>{line.title}</p>
            <p className={styles.spec}>{[line.spec, `× ${line.quantity}`].filter(Boolean).join(' ')}</p>
            {request.replacement.filter(({ lineId }) => lineId === line.lineId).map(({ name }) => <p key={name} className={styles.spec}>{text.t('goods.instead', { name })}</p>)}
            {ticket.reason && <p className={styles.spec}>{text.label(ticket.reason.label)}</p>}
          </div>
        </div>
      ))}
      {shown && (
        <button type="button" className={styles.amount} aria-expanded={why} aria-label={text.t('buyer.progress.openAmount', { amount: shown })} onClick={() => setWhy(!why)} disabled={!quote}>
          {shown}
          {quote && <span className={styles.chevron}><Icon name={why ? 'chevronUp' : 'chevronDown'} /></span>}
        </button>
      )}
      {why && quote && (
        <AmountBreakdown rows={quote.breakdown as BreakdownRow[]} currency={quote.currency} titles={Object.fromEntries(ticket.lines.map((line) => [line.lineId, line.title]))} />
      )}
      {(request.note || request.evidence.length > 0) && (
        <div className={styles.own}>
          {request.note && <p>{request.note}</p>}
          {request.evidence.length > 0 && (
            <div className={styles.files}>
              <FileStrip value={request.evidence.map((file) => file.id)} path="/buyer/files" text={text} label={text.t('buyer.apply.photos')} readonly onChange={noChange} />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

/** The photos of a sent request are only looked at. */
function noChange(): void {}
