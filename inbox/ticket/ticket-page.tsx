import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTicket } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { later } from '../../ui/components/later.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { StepTrail } from '../../ui/components/step-trail.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { useMedia, usePhone } from '../../ui/theme/theme-choice.ts';
import { Facts } from './facts/facts.tsx';
import { GoodsCard } from './goods-card.tsx';
import { Conversation } from './talk/conversation.tsx';
import { TicketHeader } from './ticket-header.tsx';
import styles from './ticket-page.module.css';
import { WorkArea } from './work/work-area.tsx';

const SideDrawer = later(async () => (await import('./side-drawer.tsx')).SideDrawer, ({ open }) => open);

/** One ticket: what it is, what is wanted, what happened, and everything around it. */
export function Component() {
  const number = useParams().no ?? '';
  const text = useText();
  const ticket = useTicket(number);
  if (ticket.data) return <Ticket key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.isPending) return <SkeletonRows />;
  const error = asApiError(ticket.error);
  if (error.status === 404 || error.status === 403) {
    return <EmptyState text={text.t('ticket.notfound')}><Link to="/inbox">{text.t('common.notFound.act')}</Link></EmptyState>;
  }
  return <ErrorState error={error} onRetry={() => void ticket.refetch()} />;
}

function Ticket({ ticket }: { ticket: TicketDetail }) {
  const phone = usePhone();
  const medium = useMedia('(min-width: 1024px)');
  const wide = useMedia('(min-width: 1280px)');
  if (phone) return <Phone ticket={ticket} />;
  return (
    <div className={styles.page}>
      <TicketHeader ticket={ticket} act={!wide && <FactsDrawer ticket={ticket} />} />
      <StepTrail steps={ticket.steps} />
      {wide ? <Wide ticket={ticket} /> : medium ? <Medium ticket={ticket} /> : <Narrow ticket={ticket} />}
    </div>
  );
}

function Wide({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className={styles.columns}>
      <Work ticket={ticket} />
      <div className={styles.talk}><Conversation ticket={ticket} /></div>
      <Facts ticket={ticket} />
    </div>
  );
}

/** 1024 to 1279: the facts are a drawer. */
function Medium({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className={`${styles.columns} ${styles.medium}`}>
      <Work ticket={ticket} />
      <div className={styles.talk}><Conversation ticket={ticket} /></div>
    </div>
  );
}

/** 768 to 1023: work and timeline as tabs. */
function Narrow({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const [pane, setPane] = useState<'work' | 'timeline'>('work');
  return (
    <div className={styles.narrow}>
      <div className={styles.panes} role="tablist">
        {(['work', 'timeline'] as const).map((one) => (
          <button key={one} type="button" role="tab" className={styles.pane} aria-selected={pane === one} onClick={() => setPane(one)}>
            {text.t(`ticket.pane.${one}`)}
          </button>
        ))}
      </div>
      {pane === 'work' ? <Work ticket={ticket} /> : <Conversation ticket={ticket} />}
    </div>
  );
}

/** One column: what to do, what happened, facts, the diagram last. */
function Phone({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className={styles.page}>
      <TicketHeader ticket={ticket} />
      <div className={styles.phone}>
        <GoodsCard ticket={ticket} />
        <WorkArea ticket={ticket} />
        <StepTrail steps={ticket.steps} />
        <Conversation ticket={ticket} />
        <Facts ticket={ticket} flowLast />
      </div>
    </div>
  );
}

function Work({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className={styles.work}>
      <GoodsCard ticket={ticket} />
      <WorkArea ticket={ticket} />
    </div>
  );
}

function FactsDrawer({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  useKeys({ i: () => setOpen(!open) });
  return (
    <>
      <Button aria-expanded={open} aria-keyshortcuts="i" onClick={() => setOpen(true)}>{text.t('ticket.facts')} <KeyHint keys="I" /></Button>
      <SideDrawer open={open} title={text.t('ticket.facts')} onClose={() => setOpen(false)}><Facts ticket={ticket} /></SideDrawer>
    </>
  );
}
