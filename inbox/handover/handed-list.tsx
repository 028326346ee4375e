import { Button } from 'antd';
import { Link } from 'react-router';
import type { Handover } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useHandovers, useReceive } from '../../ui/api/handovers.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './handover.module.css';

/** What was handed to me or my groups and what I handed on, with who read it. */
export function HandedList() {
  const text = useText();
  const handovers = useHandovers();
  return (
    <section className={styles.section} aria-label={text.t('handover.received')}>
      <h2>{text.t('handover.received')}</h2>
      {handovers.isPending && <SkeletonRows rows={2} />}
      {handovers.isError && <ErrorState error={asApiError(handovers.error)} onRetry={() => void handovers.refetch()} />}
      {handovers.data?.items.length === 0 && <p className={styles.none}>{text.t('handover.received.none')}</p>}
      <ul className={styles.handed}>{(handovers.data?.items ?? []).map((one) => <li key={one.id} className={one.unread ? styles.unread : undefined}><Handed handover={one} /></li>)}</ul>
    </section>
  );
}

function Handed({ handover }: { handover: Handover }) {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const receive = useReceive();
  const to = handover.to?.name ?? text.label(handover.toGroup?.label);
  const names = handover.receipts.map((one) => one.name).join(text.t('timeline.comma'));
  return (
    <>
      <strong>{text.t('handover.from', { from: handover.from.name, to })}</strong>
      <small>{formatWhen(handover.at, now, text)}{' · '}{text.t('handover.lines', { count: handover.lines.length })}</small>
      <pre>{handover.summary}</pre>
      <span className={styles.foot}>
        <small>{names ? text.t('handover.receipt.by', { names }) : text.t('handover.receipt.nobody')}</small>
        {handover.lines[0] && <Link to={`/tickets/${handover.lines[0].number}`}>{handover.lines[0].number}</Link>}
        {handover.unread && (
          <Button size="small" type="primary" loading={receive.isPending} onClick={() => receive.mutate(handover.id, { onSuccess: () => toast.show({ text: text.t('handover.receipt.done') }), onError: toast.fail })}>
            {text.t('handover.receipt')}
          </Button>
        )}
      </span>
    </>
  );
}
