import type { Eligibility, OrderDetail } from '../../server/contracts/types.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './order-page.module.css';

/** The lines of an order, each with what may be asked for and why the rest may not. */
export function OrderLines({ order }: { order: OrderDetail }) {
  const text = useText();
  const money = (minor: number): string => formatMoney(minor, order.currency, text.language);
  return (
    <section className={styles.card} aria-label={text.t('orders.one.lines')}>
      <h2>{text.t('orders.one.lines')}</h2>
      {order.lines.map((line) => {
        const entry = order.entries.find((one) => one.lineId === line.id)?.state;
        return (
          <div key={line.id} className={styles.line}>
            <GoodsPicture image={line.image} size={44} />
            <div className={styles.words}>
              <p>{line.title} {line.gift && <Tag tone="outline">{text.t('orders.one.gift')}</Tag>}</p>
              <p className={styles.second}>{[line.spec, line.sku, line.warehouse].filter(Boolean).join(' · ')}</p>
              <MayAskFor entries={order.eligibility.filter((one) => one.lineId === line.id)} types={order.types} money={money} text={text} />
            </div>
            <div className={styles.price}>
              <span className={styles.strong}>{money(line.unitPrice * line.quantity)}</span>
              <p className={styles.second}>{money(line.unitPrice)} × {line.quantity}</p>
              {entry && entry !== 'none' && <span className={styles.entry}>{text.word(entry === 'window_closed' ? entry : `entry.${entry}`)}</span>}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function MayAskFor({ entries, types, money, text }: { entries: readonly Eligibility[]; types: OrderDetail['types']; money(minor: number): string; text: Text }) {
  const allowed = entries.filter((entry) => entry.allowed);
  const refused = entries.filter((entry) => !entry.allowed && entry.message);
  const name = (code: string): string => text.label(types.find((type) => type.code === code)?.label);
  const words = ({ type, max, maxAmount }: Eligibility): string => (maxAmount > 0
    ? text.t('orders.one.unitsMoney', { type: name(type), count: max, amount: money(maxAmount) })
    : text.t('orders.one.units', { type: name(type), count: max }));
  return (
    <>
      <p className={styles.may}>
        {allowed.length > 0 ? `${text.t('orders.one.may')}${text.language === 'en' ? ': ' : '：'}${allowed.map(words).join(' · ')}` : text.t('orders.one.notAny')}
      </p>
      {refused.length > 0 && (
        <details className={styles.mayNot}>
          <summary>{text.t(allowed.length > 0 ? 'orders.one.whyOthers' : 'orders.one.why')}</summary>
          <ul>{refused.map((entry) => <li key={entry.type}>{text.t('orders.one.not', { type: name(entry.type), why: text.label(entry.message) })}</li>)}</ul>
        </details>
      )}
    </>
  );
}
