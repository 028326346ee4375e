import { useText } from '../i18n/use-text.ts';
import styles from './amount-breakdown.module.css';
import { amountBlocks } from './amount-lines.ts';
import type { AmountLine, BreakdownRow } from './amount-lines.ts';

export interface AmountBreakdownProps {
  /** The quote's rows; null while nothing is computed yet. */
  rows: readonly BreakdownRow[] | null;
  /** ISO 4217. */
  currency: string;
  /** Titles of order lines by id, for requests over several of them. */
  titles?: Readonly<Record<string, string>>;
}

/** Where an amount comes from: from the price to the total, each line with the rule that made it. */
export function AmountBreakdown(props: AmountBreakdownProps) {
  const text = useText();
  if (!props.rows) return <p className={styles.unknown}>{text.t('amount.unknown')}</p>;
  const blocks = amountBlocks(props.rows, { text, currency: props.currency });
  const several = blocks.filter((block) => block.lineId).length > 1;
  return (
    <section aria-label={text.t('amount.title')}>
      {blocks.map((block) => (
        <div key={block.lineId ?? 'whole'} className={styles.box}>
          {several && block.lineId && <p className={styles.title}>{props.titles?.[block.lineId] ?? block.lineId}</p>}
          <table className={styles.table}>
            <thead className="sr-only">
              <tr><th scope="col">{text.t('amount.column.what')}</th><th scope="col">{text.t('amount.column.amount')}</th></tr>
            </thead>
            <tbody>{block.lines.map((line) => <Row key={line.key} line={line} />)}</tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function Row({ line }: { line: AmountLine }) {
  return (
    <tr className={styles[line.tone]}>
      <th scope="row">{line.name} {line.rule && <span className={styles.rule}>{line.rule}</span>}</th>
      <td>{line.amount}</td>
    </tr>
  );
}
