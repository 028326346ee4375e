import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { AlsoLooking } from '../../ui/components/also-looking.tsx';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { PersonChip } from '../../ui/components/person-chip.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useLook } from '../../ui/api/presence.ts';
import { formatCount } from '../../ui/format/count.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { DemoClockControl } from '../../ui/shell/demo-clock-control.tsx';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { TicketActs } from '../acts/ticket-acts.tsx';
import { neighbours, rememberedList } from '../list/list-place.ts';
import styles from './ticket-header.module.css';

/** What the ticket is, until when, who has it, what may be done with it as a whole, and the way back. */
export function TicketHeader({ ticket, act }: { ticket: TicketDetail; act?: ReactNode }) {
  const text = useText();
  const list = rememberedList();
  const { due } = ticket;
  useLook(ticket.id);
  return (
    <header className={styles.header}>
      <PageTitle name={ticket.number} />
      <Link className={styles.back ?? ''} to={list?.address ?? '/inbox'} aria-label={text.t('ticket.backToList')}><Icon name="chevronLeft" size={18} /></Link>
      <div className={styles.facts}>
        <span className={styles.number}><h1>{ticket.number}</h1><CopyText value={ticket.number} /></span>
        <Tag tone="outline">{text.label(ticket.typeLabel)}</Tag>
        <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
        {(due || ticket.statusGroup === 'suspended') && <DeadlineChip due={due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} left />}
        {due?.silence && <span className={styles.silence}>{text.t('deadline.silence.short', { outcome: text.label(due.silence.label) })}</span>}
      </div>
      <div className={styles.end}>
        <DemoClockControl />
        <AlsoLooking ticketId={ticket.id} />
        <span className={styles.assignee}><Assignee ticket={ticket} /></span>
        {act}
        <TicketActs ticket={ticket} />
        <Place number={ticket.number} />
      </div>
    </header>
  );
}

function Assignee({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { user } = useDeskSession();
  if (ticket.assignee) return <PersonChip name={ticket.assignee.name} kind={ticket.assignee.id === user.id ? 'me' : 'other'} />;
  if (ticket.group) return <PersonChip name={text.label(ticket.group.label)} kind="group" />;
  return <span className={styles.nobody}>{text.t('ticket.nobody')}</span>;
}

function Place({ number }: { number: string }) {
  const text = useText();
  const navigate = useNavigate();
  const around = neighbours(rememberedList(), number);
  const go = (to: string | null | undefined) => to && void navigate(`/tickets/${to}`);
  useKeys({ j: () => go(around?.next), k: () => go(around?.previous) });
  if (!around) return null;
  return (
    <span className={styles.place}>
      {text.t('ticket.place', { n: around.place, total: formatCount(around.total) })}
      <Button aria-label={text.t('ticket.previous')} aria-keyshortcuts="k" disabled={!around.previous} onClick={() => go(around.previous)} icon={<Icon name="chevronUp" size={14} />} />
      <Button aria-label={text.t('ticket.next')} aria-keyshortcuts="j" disabled={!around.next} onClick={() => go(around.next)} icon={<Icon name="chevronDown" size={14} />} />
    </span>
  );
}
