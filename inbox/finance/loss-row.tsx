import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LossDocument } from '../../server/contracts/types.ts';
import { useBookLoss } from '../../ui/api/finance.ts';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './finance.module.css';

/** One loss document: what is written off, for how much, and who booked it. */
export function LossRow({ item }: { item: LossDocument }) {
  const text = useText();
  const now = useNow();
  return (
    <tr>
      <td className={styles.number}>{item.no}<small>{formatWhen(item.createdAt, now, text)}</small></td>
      <td><Link to={`/orders/${encodeURIComponent(item.orderNumber)}`}>{item.orderNumber}</Link><small><Link to={`/tickets/${item.ticket.number}`}>{item.ticket.number}</Link></small></td>
      <td>{item.lines.map((line) => <span key={line.lineId} className={styles.piece}>{text.t('finance.losses.goods', { sku: line.sku || line.lineId, count: line.quantity })}</span>)}</td>
      <td className={styles.amount}>{formatMoney(item.amount, item.currency, text.language)}</td>
      <td>{item.state === 'open' ? <Book item={item} /> : <small>{text.t('finance.losses.by', { who: item.bookedBy ?? '', time: item.bookedAt ? formatWhen(item.bookedAt, now, text) : '' })}{item.note && ` · ${item.note}`}</small>}</td>
    </tr>
  );
}

function Book({ item }: { item: LossDocument }) {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const book = useBookLoss();
  if (!mayAct(user.roles, 'settle')) return <>{text.t('finance.losses.open')}</>;
  const send = () => book.mutate({ no: item.no, note: note.trim() }, { onSuccess: () => { setOpen(false); toast.show({ text: text.t('finance.losses.book.done') }); }, onError: toast.fail });
  return (
    <>
      <Button size="small" aria-label={text.t('finance.losses.book.of', { no: item.no })} onClick={() => setOpen(true)}>{text.t('finance.losses.book')}</Button>
      <Modal open={open} title={text.t('finance.losses.book.of', { no: item.no })} okText={text.t('finance.losses.book')} cancelText={text.t('common.cancel')} confirmLoading={book.isPending} onOk={send} onCancel={() => setOpen(false)} width={440} destroyOnHidden>
        <Input.TextArea rows={3} maxLength={500} value={note} aria-label={text.t('finance.losses.book.note')} placeholder={text.t('finance.losses.book.note')} onChange={(event) => setNote(event.target.value)} />
      </Modal>
    </>
  );
}
