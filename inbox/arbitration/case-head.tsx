import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { useTickets } from '../../ui/api/tickets.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { DemoClockControl } from '../../ui/shell/demo-clock-control.tsx';
import { caseQuery } from './case-query.ts';
import styles from './arbitration.module.css';

/** Which case, until when, and its neighbours in the list: J and K. */
export function CaseHead({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const navigate = useNavigate();
  const cases = useTickets(caseQuery('open')).data?.items ?? [];
  const at = cases.findIndex(({ id }) => id === ticket.id);
  const [before, after] = at < 0 ? [undefined, cases[0]] : [cases[at - 1], cases[at + 1]];
  const go = (number: string | undefined): void => { if (number) void navigate(`/arbitration/${number}`); };
  useKeys({ j: () => go(after?.number), k: () => go(before?.number) });
  return (
    <header className={styles.header}>
      <PageTitle name={ticket.number} />
      <Link to="/arbitration" className={styles.back ?? ''} aria-label={text.t('arbitration.back')}><Icon name="chevronLeft" size={18} /></Link>
      <h1>{ticket.number}</h1><CopyText value={ticket.number} />
      <Tag tone="outline">{text.label(ticket.typeLabel)}</Tag>
      <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
      {ticket.due && <DeadlineChip due={ticket.due} left />}
      <span className={styles.headEnd}>
        <DemoClockControl />
        <Link to={`/tickets/${ticket.number}`}>{text.t('arbitration.ticket')}</Link>
        {at >= 0 && <small>{text.t('arbitration.position', { n: at + 1, count: cases.length })}</small>}
        <Button size="small" disabled={!before} aria-label={text.t('arbitration.previous')} aria-keyshortcuts="k" icon={<Icon name="chevronUp" />} onClick={() => go(before?.number)} />
        <Button size="small" disabled={!after} aria-label={text.t('arbitration.next')} aria-keyshortcuts="j" icon={<Icon name="chevronDown" />} onClick={() => go(after?.number)} />
      </span>
    </header>
  );
}
