import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ListedCharge } from '../../server/contracts/types.ts';
import { useGiveBack } from '../../ui/api/finance.ts';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './finance.module.css';

/** Asks why a payment goes back, names the amount, and sends it. */
export function GiveBack({ item }: { item: ListedCharge }) {
  const text = useText();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const giveBack = useGiveBack();
  const name = text.t('finance.charges.back.of', { no: item.no, amount: formatMoney(item.amount, item.currency, text.language) });
  const send = () => giveBack.mutate({ no: item.no, note: note.trim() }, { onSuccess: () => { setOpen(false); toast.show({ text: text.t('finance.charges.back.done') }); }, onError: toast.fail });
  return (
    <>
      <Button size="small" aria-label={name} onClick={() => setOpen(true)}>{text.t('finance.charges.back')}</Button>
      <Modal open={open} title={name} okText={text.t('finance.charges.back')} okButtonProps={{ disabled: note.trim() === '' }} cancelText={text.t('common.cancel')} confirmLoading={giveBack.isPending} onOk={send} onCancel={() => setOpen(false)} width={440} destroyOnHidden>
        <p className={styles.note}>{text.t('finance.charges.back.why')}</p>
        <Input.TextArea rows={3} maxLength={200} value={note} aria-label={text.t('finance.charges.back.note')} placeholder={text.t('finance.charges.back.note')} onChange={(event) => setNote(event.target.value)} />
      </Modal>
    </>
  );
}
