import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { orderStatusWord } from '../orders/order-words.ts';
import { useOrderSearch } from './new-ticket-api.ts';
import styles from './new-ticket.module.css';

/** Finds the order that the ticket is about, by its number, the buyer or the phone. */
export function OrderFinder(props: { onChoose: (number: string) => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useOrderSearch(q);
  const items = q ? (found.data?.items ?? []) : [];
  return (
    <section className={styles.card}>
      <label htmlFor="find-order">{text.t('inbox.open.find')}</label>
      <Input id="find-order" value={typed} autoFocus placeholder={text.t('inbox.open.find.hint')} onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => items[0] && items.length === 1 && props.onChoose(items[0].number)} />
      {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      {q !== '' && found.isSuccess && items.length === 0 && <EmptyState text={text.t('inbox.open.none')} />}
      <ul className={styles.orders}>
        {items.map((order) => (
          <li key={order.number}>
            <button type="button" onClick={() => props.onChoose(order.number)}>
              <GoodsLine lines={order.lines} />
              <span>{order.number}<small>{order.buyer.name} · {orderStatusWord(order.status, text)} · {formatMoney(order.paid, order.currency, text.language)}</small></span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
