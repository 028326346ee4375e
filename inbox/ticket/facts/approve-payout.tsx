import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { TicketPayout } from '../../../server/contracts/types.ts';
import { useDecideCompensation } from '../../../ui/api/compensations.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';

/** A supervisor's answer to compensation above an agent's limit. What a flow proposes is answered at its own step. */
export function ApprovePayout({ payout, ticket }: { payout: TicketPayout; ticket: string }) {
  const text = useText();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const decide = useDecideCompensation(ticket);
  const { user } = useDeskSession();
  if (payout.state !== 'proposed' || payout.byFlow || !mayAct(user.roles, 'approve')) return null;
  const send = (approve: boolean) => decide.mutate({ no: payout.no, approve, ...(approve ? {} : { reason: reason.trim() }) }, {
    onSuccess: () => toast.show({ text: text.t(approve ? 'ticket.compensate.approved' : 'ticket.compensate.refused') }), onError: toast.fail,
  });
  return (
    <span>
      <Button size="small" type="primary" loading={decide.isPending} onClick={() => send(true)}>{text.t('approve')}</Button>{' '}
      <Popconfirm title={text.t('ticket.compensate.refuse')} okText={text.t('ticket.compensate.refuse.submit')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: reason.trim() === '' }} onConfirm={() => send(false)}
        description={<Input value={reason} maxLength={200} aria-label={text.t('ticket.compensate.reason')} placeholder={text.t('ticket.compensate.reason')} onChange={(event) => setReason(event.target.value)} />}>
        <Button size="small">{text.t('ticket.compensate.refuse.submit')}</Button>
      </Popconfirm>
    </span>
  );
}
