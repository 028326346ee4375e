import { Button } from 'antd';
import { useState } from 'react';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useAskForTime } from './buyer-api.ts';
import styles from './progress.module.css';
import { Sheet } from './sheet.tsx';
import { TextArea } from './text-area.tsx';
import { useThumbSize } from './thumb-size.ts';

/** Asking the shop for more time, once; afterwards what became of it. */
export function MoreTime({ ticket }: { ticket: TicketDetail }) {
  const { t } = useText();
  const toast = useToast();
  const size = useThumbSize();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const clock = ticket.clocks.find(({ side }) => side === 'buyer');
  const ask = useAskForTime(ticket.number, clock?.wait ?? '');
  if (!clock) return null;
  if (clock.extended > 0) return <p className={styles.clock}>{t('times.ask.given')}</p>;
  if (clock.asked) return <p className={styles.clock}>{t('times.ask.waiting')}</p>;
  if (!clock.mayAsk) return null;
  function send(): void {
    ask.mutate({ reason: reason.trim() }, {
      onSuccess: () => {
        setOpen(false);
        toast.show({ text: t('times.ask.done') });
      },
      onError: (thrown) => toast.fail(thrown),
    });
  }
  return (
    <p className={styles.more}>
      <Button type="link" size={size} onClick={() => setOpen(true)}>{t('times.ask')}</Button>
      <Sheet title={t('times.ask')} open={open} onClose={() => setOpen(false)}
        foot={<div className={styles.acts}><Button size={size} type="primary" loading={ask.isPending} disabled={reason.trim() === ''} onClick={send}>{t('times.ask.send')}</Button></div>}>
        <p>{t('times.ask.hint')}</p>
        <TextArea value={reason} maxLength={200} rows={3} aria-label={t('times.extend.reason')} placeholder={t('times.ask.placeholder')} onChange={(event) => setReason(event.target.value)} />
      </Sheet>
    </p>
  );
}
