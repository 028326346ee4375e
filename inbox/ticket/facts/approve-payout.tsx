import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { TicketPayout } from '../../../server/contracts/types.ts';
import { useDecideCompensation } from '../../../ui/api/compensations.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import styles from './facts.module.css';

/** A supervisor's answer to compensation above an agent's limit. What a flow proposes is answered at its own step. */
export function ApprovePayout({ payout, ticket }: { payout: TicketPayout; ticket: string }) {
  const text = useText();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const decide = useDecideCompensation(ticket);
  const { user } = useDeskSession();
  if (payout.state !== 'proposed' || payout.byFlow || !mayAct(user.roles, 'approve')) return null;
  const send = (approve: boolean) => decide.mutate({ no: payout.no, approve, ...(approve ? {} : { reason: reason.trim() }) }, {
    onSuccess: () => toast.show({ text: text.t(approve ? 'compensation.give.approved' : 'compensation.give.refused') }), onError: toast.fail,
  });
  return (
    <div className={styles.decide}>
      <Button size="small" type="primary" loading={decide.isPending} onClick={() => send(true)}>{text.t('approve')}</Button>
      <Popconfirm title={text.t('compensation.give.refuse')} okText={text.t('compensation.give.refuse.submit')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: reason.trim() === '' }} onConfirm={() => send(false)}
        description={<Input value={reason} maxLength={200} aria-label={text.t('compensation.give.reason')} placeholder={text.t('compensation.give.reason')} onChange={(event) => setReason(event.target.value)} />}>
        <Button size="small">{text.t('compensation.give.refuse.submit')}</Button>
      </Popconfirm>
    </div>
  );
}
