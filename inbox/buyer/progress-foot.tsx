import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useWithdraw } from './buyer-api.ts';
import { myItems } from './headline.ts';
import styles from './progress.module.css';
import { Sheet } from './sheet.tsx';
import { useThumbSize } from './thumb-size.ts';

/** Taking the request back, talking to the shop, and its number. */
export function ProgressFoot({ shop, ticket }: { shop: string; ticket: TicketDetail }) {
  const size = useThumbSize();
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(ticket.number);
  // A step that offers it already says what follows; the same act twice would look like two.
  const offered = myItems(ticket).some((item) => item.outcomes.some((outcome) => outcome.code === 'withdraw'));
  function confirm(): void {
    setAsking(false);
    withdraw.mutate({ version: ticket.version }, {
      onSuccess: () => toast.show({ text: t('buyer.progress.withdrawn') }),
      onError: (thrown) => toast.fail(thrown),
    });
  }
  return (
    <div className={styles.foot}>
      {ticket.canWithdraw && !offered && <Button size={size} loading={withdraw.isPending} onClick={() => setAsking(true)}>{t('buyer.progress.withdraw')}</Button>}
      <Button size={size} onClick={() => void navigate(`/b/${shop}/t/${ticket.number}/talk`)}>{t('buyer.progress.contact')}</Button>
      <span className={styles.number} aria-label={t('buyer.progress.number', { number: ticket.number })}>{ticket.number}</span>
      <Sheet
        title={t('buyer.progress.withdraw.ask')} open={asking} onClose={() => setAsking(false)}
        foot={(
          <div className={styles.acts}>
            <Button size={size} onClick={() => setAsking(false)}>{t('buyer.progress.withdraw.keep')}</Button>
            <Button size={size} type="primary" danger onClick={confirm}>{t('buyer.progress.withdraw')}</Button>
          </div>
        )}
      >
        <p>{t('buyer.progress.withdraw.effect')}</p>
      </Sheet>
    </div>
  );
}
