import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { useGiveCompensation } from '../../ui/api/compensations.ts';
import { useHandOver } from '../../ui/api/handovers.ts';
import { useReassignTicket, useResumeTicket, useSuspendTicket, useWithdrawTicket } from '../../ui/api/tickets.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { later } from '../../ui/components/later.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { usePhone } from '../../ui/theme/theme-choice.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { ReassignChoice } from './reassign-dialog.tsx';
import styles from './ticket-acts.module.css';

const opened = ({ open }: { open: boolean }): boolean => open;
const CallDialog = later(async () => (await import('../calls/call-dialog.tsx')).CallDialog, opened);
const CompensateDialog = later(async () => (await import('./compensate-dialog.tsx')).CompensateDialog, opened);
const ReassignDialog = later(async () => (await import('./reassign-dialog.tsx')).ReassignDialog, opened);
const RepairDialog = later(async () => (await import('../repairs/repair-dialog.tsx')).RepairDialog);
const SuspendDialog = later(async () => (await import('./suspend-dialog.tsx')).SuspendDialog, opened);
const WithdrawDialog = later(async () => (await import('./withdraw-dialog.tsx')).WithdrawDialog, opened);

type Dialog = 'repair' | 'call' | 'compensate' | 'reassign' | 'suspend' | 'withdraw';

/** Acts on the whole ticket, each only for whom and while it is possible. */
export function TicketActs({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const phone = usePhone();
  const { user } = useDeskSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const resume = useAct(useResumeTicket(ticket.number), () => setDialog(null));
  const over = ticket.statusGroup === 'completed' || ticket.statusGroup === 'closed';
  const suspended = ticket.statusGroup === 'suspended';
  // whoever has a ticket may pass it on; others' tickets are for who leads
  const own = mayAct(user.roles, 'handOver') && ticket.assignee?.id === user.id;
  const may = {
    call: mayAct(user.roles, 'call') && ticket.buyer.phoneMasked !== null,
    reassign: !over && (own || mayAct(user.roles, 'reassign')),
    suspend: !over && mayAct(user.roles, 'suspend'),
    compensate: !over && mayAct(user.roles, 'compensate'),
    repair: !over && mayAct(user.roles, 'retry'),
    withdraw: ticket.canWithdraw && mayAct(user.roles, 'withdraw'),
  };
  const pause = () => (suspended ? resume.run({ version: ticket.version }, text.t('ticket.resume.done')) : setDialog('suspend'));
  const pauseWord = text.t(suspended ? 'ticket.act.resume' : 'ticket.act.suspend');
  useKeys({ ...(may.call && { p: () => setDialog('call') }), ...(may.reassign && { s: () => setDialog('reassign') }), ...(may.suspend && { h: pause }) });

  const items: MenuProps['items'] = [
    ...(phone && may.call ? [{ key: 'call', label: text.t('call.act'), onClick: () => setDialog('call') }] : []),
    ...(phone && may.reassign ? [{ key: 'reassign', label: text.t('ticket.act.reassign'), onClick: () => setDialog('reassign') }] : []),
    ...(phone && may.suspend ? [{ key: 'suspend', label: pauseWord, onClick: pause }] : []),
    ...(may.compensate ? [{ key: 'compensate', label: text.t('compensation.act'), onClick: () => setDialog('compensate') }] : []),
    ...(may.withdraw ? [{ key: 'withdraw', label: text.t('ticket.act.withdraw'), onClick: () => setDialog('withdraw') }] : []),
    ...(may.repair ? [{ key: 'repair', label: text.t('repair.title'), onClick: () => setDialog('repair') }] : []),
    { key: 'print', label: text.t('ticket.act.print'), onClick: () => window.print() },
  ];
  return (
    <span className={styles.acts}>
      {!phone && may.reassign && <Button aria-keyshortcuts="s" onClick={() => setDialog('reassign')}>{text.t('ticket.act.reassign')} <KeyHint keys="S" /></Button>}
      {!phone && may.suspend && <Button aria-keyshortcuts="h" loading={resume.busy} onClick={pause}>{pauseWord} <KeyHint keys="H" /></Button>}
      {!phone && may.call && <Button aria-keyshortcuts="p" onClick={() => setDialog('call')}>{text.t('call.act')} <KeyHint keys="P" /></Button>}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button aria-label={text.t('ticket.act.more')} icon={<Icon name="more" />} />
      </Dropdown>
      <Dialogs ticket={ticket} dialog={dialog} byHandover={!mayAct(user.roles, 'reassign')} onClose={() => setDialog(null)} />
    </span>
  );
}

function Dialogs({ ticket, dialog, byHandover, onClose }: { ticket: TicketDetail; dialog: Dialog | null; /** One's own ticket is passed on as a hand-over. */ byHandover: boolean; onClose: () => void }) {
  const text = useText();
  const { user } = useDeskSession();
  const { version } = ticket;
  const reassign = useAct(useReassignTicket(ticket.number), onClose);
  const give = useAct(useHandOver(), onClose);
  const suspend = useAct(useSuspendTicket(ticket.number), onClose);
  const withdraw = useAct(useWithdrawTicket(ticket.number), onClose);
  const compensate = useAct(useGiveCompensation(ticket.number), onClose);
  const pass = ({ assignee, name, reason }: ReassignChoice) => {
    const done = text.t('ticket.reassign.done', { name });
    if (!byHandover) return reassign.run({ assignee, version, ...(reason && { reason }) }, done);
    const to = assignee ? { person: assignee } : { group: ticket.group?.code ?? user.groups[0] ?? '' };
    give.run({ tickets: [ticket.id], summary: [ticket.number, reason].filter(Boolean).join(text.t('common.separator')), ...to }, done);
  };
  return (
    <>
      {dialog === 'repair' && <RepairDialog ticket={ticket} onClose={onClose} />}
      <CallDialog ticket={ticket} open={dialog === 'call'} onClose={onClose} />
      <CompensateDialog open={dialog === 'compensate'} currency={ticket.amounts.currency} busy={compensate.busy} onClose={onClose} onSubmit={(item) => compensate.run([item], text.t('compensation.give.done'))} />
      <ReassignDialog open={dialog === 'reassign'} busy={reassign.busy || give.busy} onClose={onClose} onSubmit={pass} />
      <SuspendDialog open={dialog === 'suspend'} busy={suspend.busy} onClose={onClose} onSubmit={(body) => suspend.run({ ...body, version }, text.t('ticket.suspend.done'))} />
      <WithdrawDialog open={dialog === 'withdraw'} number={ticket.number} busy={withdraw.busy} onClose={onClose}
        onSubmit={(reason) => withdraw.run({ version, ...(reason && { reason }) }, text.t('ticket.withdraw.done'))} />
    </>
  );
}

interface Mutation<Body> {
  readonly isPending: boolean;
  mutate(body: Body, options: { onSuccess: () => void; onError: (thrown: unknown) => void }): void;
}

/** Runs an act, closes its dialog and says what was done; a refused act leaves the dialog open. */
function useAct<Body>(mutation: Mutation<Body>, onClose: () => void) {
  const toast = useToast();
  return {
    busy: mutation.isPending,
    run: (body: Body, done: string) =>
      mutation.mutate(body, {
        onSuccess: () => {
          onClose();
          toast.show({ text: done });
        },
        onError: toast.fail,
      }),
  };
}
