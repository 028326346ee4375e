import { Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import { useState } from 'react';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { useMacros } from '../../../ui/api/desk.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { SuspendDialog } from '../../acts/suspend-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';
import type { BulkActs } from './use-bulk.ts';

/** The acts on many tickets that are wanted less often: tags, suspending, resuming, macros. */
export function MoreMenu(props: { tickets: readonly TicketSummary[]; acts: BulkActs }) {
  const text = useText();
  const { user } = useDeskSession();
  const macros = useMacros();
  const [dialog, setDialog] = useState<'tag' | 'suspend' | null>(null);
  const { tickets, acts } = props;
  const suspended = tickets.filter(({ statusGroup }) => statusGroup === 'suspended');
  const running = tickets.filter(({ statusGroup }) => !['suspended', 'completed', 'closed'].includes(statusGroup));
  const may = mayAct(user.roles, 'suspend');
  const items: MenuProps['items'] = [
    { key: 'tag', label: text.t('inbox.bulk.tag'), onClick: () => setDialog('tag') },
    ...(may && running.length > 0 ? [{ key: 'suspend', label: text.t('inbox.bulk.suspend', { count: running.length }), onClick: () => setDialog('suspend') }] : []),
    ...(may && suspended.length > 0 ? [{ key: 'resume', label: text.t('inbox.bulk.resume', { count: suspended.length }), onClick: () => acts.run(suspended, [{ kind: 'resume' as const }], text.t('ticket.act.resume')) }] : []),
    ...(macros.data?.items ?? []).map(({ id, name, acts: steps }) => ({ key: id, label: text.t('inbox.bulk.macro', { name }), onClick: () => acts.run(tickets, steps, name) })),
  ];
  return (
    <>
      <Dropdown trigger={['click']} placement="topRight" menu={{ items }}>
        <Button disabled={acts.busy} aria-label={text.t('ticket.act.more')} icon={<Icon name="more" />} />
      </Dropdown>
      <TagDialog open={dialog === 'tag'} present={[...new Set(tickets.flatMap(({ tags }) => tags))]} onClose={() => setDialog(null)}
        onSubmit={(choice) => { setDialog(null); acts.run(tickets, [{ kind: 'tag', ...choice }], text.t('inbox.tag.label')); }} />
      <SuspendDialog open={dialog === 'suspend'} busy={acts.busy} onClose={() => setDialog(null)}
        onSubmit={(body) => { setDialog(null); acts.run(running, [{ kind: 'suspend', reason: body.reason, ...(body.until && { until: body.until }) }], text.t('ticket.act.suspend')); }} />
    </>
  );
}
