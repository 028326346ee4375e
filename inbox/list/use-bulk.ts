import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReassignTicket, TicketDetail, TicketSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { ticketKeys } from '../../ui/api/tickets.ts';
import { claimWorkItem, readOpenWorkItems } from '../../ui/api/work-items.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { ReassignChoice } from '../acts/reassign-dialog.tsx';

/** More than this at once is confirmed first, since it cannot be taken back row by row. */
const confirmAbove = 20;

export interface BulkActs {
  readonly busy: boolean;
  claim(tickets: readonly TicketSummary[]): void;
  reassign(tickets: readonly TicketSummary[], choice: ReassignChoice): void;
}

/** Acts on many tickets, one after the other; those that fail are handed to `onFailed` and stay selected. */
export function useBulk(onFailed: (ids: readonly string[]) => void): BulkActs {
  const text = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);

  const runAll = async (tickets: readonly TicketSummary[], act: (ticket: TicketSummary) => Promise<unknown>, done: 'inbox.bulk.claimed' | 'inbox.bulk.reassigned') => {
    setBusy(true);
    const failed: string[] = [];
    let why = '';
    for (const ticket of tickets) {
      try {
        await act(ticket);
      } catch (thrown) {
        failed.push(ticket.id);
        why = asApiError(thrown).message;
      }
    }
    setBusy(false);
    onFailed(failed);
    await cache.invalidateQueries({ queryKey: ticketKeys.all });
    const count = tickets.length - failed.length;
    if (count > 0) toast.show({ text: text.t(done, { count }) });
    if (failed.length > 0) toast.show({ text: text.t('inbox.bulk.failed', { count: failed.length, why }), error: true });
  };
  const confirmed = (tickets: readonly TicketSummary[], label: string, run: () => Promise<void>) => {
    if (tickets.length <= confirmAbove) return void run();
    modal.confirm({
      title: text.t('inbox.bulk.confirm', { count: tickets.length }), okText: label, cancelText: text.t('common.cancel'), onOk: run,
    });
  };
  return {
    busy,
    claim: (tickets) =>
      confirmed(tickets, text.t('inbox.bulk.claim', { count: tickets.length }), () => runAll(tickets, (ticket) => claimTicket(ticket, text), 'inbox.bulk.claimed')),
    reassign: (tickets, choice) =>
      confirmed(tickets, text.t('ticket.act.reassign'), () => runAll(tickets, (ticket) => reassign(ticket, choice), 'inbox.bulk.reassigned')),
  };
}

async function claimTicket(ticket: TicketSummary, text: Text): Promise<void> {
  const open = (await readOpenWorkItems(ticket.id)).find((item) => item.assignee === null && item.canWork);
  if (!open) throw new Error(text.t('inbox.bulk.nothingToClaim', { number: ticket.number }));
  await claimWorkItem(open.id);
}

function reassign(ticket: TicketSummary, choice: ReassignChoice): Promise<TicketDetail> {
  const body: ReassignTicket = { assignee: choice.assignee, version: ticket.version, ...(choice.reason && { reason: choice.reason }) };
  return request<TicketDetail>('POST', `/tickets/${ticket.id}/reassign`, { body });
}
