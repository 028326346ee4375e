import { Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { useMacros } from '../../../ui/api/desk.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import type { ListActs } from '../acts/use-list-acts.ts';
import { isRunning } from '../selection.ts';
import type { BulkActs } from './use-bulk.ts';

/** The acts on many tickets that are wanted less often: tags, notes, suspending, resuming, macros. */
export function MoreMenu(props: { tickets: readonly TicketSummary[]; acts: BulkActs; list: ListActs }) {
  const text = useText();
  const { user } = useDeskSession();
  const macros = useMacros();
  const { tickets, acts, list } = props;
  const suspended = tickets.filter(({ statusGroup }) => statusGroup === 'suspended');
  const running = tickets.filter(isRunning);
  const may = mayAct(user.roles, 'suspend');
  const items: MenuProps['items'] = [
    { key: 'tag', label: text.t('inbox.bulk.tag'), extra: 'L', onClick: () => list.ask('tag', tickets) },
    { key: 'note', label: text.t('inbox.bulk.note'), extra: 'M', onClick: () => list.ask('note', tickets) },
    ...(may && running.length > 0 ? [{ key: 'suspend', label: text.t('inbox.bulk.suspend', { count: running.length }), extra: 'H', onClick: () => list.ask('suspend', running) }] : []),
    ...(may && suspended.length > 0 ? [{ key: 'resume', label: text.t('inbox.bulk.resume', { count: suspended.length }), onClick: () => acts.run(suspended, [{ kind: 'resume' as const }], text.t('ticket.act.resume')) }] : []),
    ...(macros.data?.items ?? []).map(({ id, name, acts: steps }) => ({ key: id, label: text.t('inbox.bulk.macro', { name }), onClick: () => acts.run(tickets, steps, name) })),
  ];
  return (
    <Dropdown trigger={['click']} placement="topRight" menu={{ items }}>
      <Button disabled={acts.busy} aria-label={text.t('ticket.act.more')} icon={<Icon name="more" />} />
    </Dropdown>
  );
}
