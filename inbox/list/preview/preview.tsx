import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { readBulkOptions } from '../../../ui/api/desk.ts';
import { ticketKeys, useTimeline } from '../../../ui/api/tickets.ts';
import { AlsoLooking } from '../../../ui/components/also-looking.tsx';
import { DeadlineChip } from '../../../ui/components/deadline-chip.tsx';
import { actorName, messageText } from '../../../ui/components/event-words.ts';
import { GoodsPicture } from '../../../ui/components/goods-picture.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { KeyHint } from '../../../ui/components/key-hint.tsx';
import { outcomeKeys } from '../../../ui/components/outcome-keys.ts';
import { StatusTag } from '../../../ui/components/status-tag.tsx';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import type { ListActs } from '../acts/use-list-acts.ts';
import { rowAmount, rowReason } from '../row-words.ts';
import styles from './preview.module.css';

/** A look at the ticket under the cursor without leaving the list: items, the last message, what may be decided. It follows the cursor. */
export function Preview(props: { ticket: TicketSummary; acts: ListActs; onOpen: () => void; onClose: () => void }) {
  const text = useText();
  const { ticket } = props;
  return (
    <aside className={styles.pane} aria-label={text.t('inbox.preview', { number: ticket.number })}>
      <header className={styles.head}>
        <h2>{ticket.number}</h2>
        <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
        <AlsoLooking ticketId={ticket.id} />
        <button type="button" className={styles.close} onClick={props.onClose}><Icon name="cross" size={14} /><span className="sr-only">{text.t('common.close')}</span></button>
      </header>
      <div className={styles.body}>
        <p className={styles.facts}>
          <DeadlineChip due={ticket.due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} left />
          <span>{[text.label(ticket.typeLabel), rowReason(ticket, text), ticket.buyer.name, rowAmount(ticket, text)].filter(Boolean).join(' · ')}</span>
        </p>
        <ul className={styles.lines}>
          {ticket.lines.map((line) => (
            <li key={line.lineId}>
              <GoodsPicture image={line.image} size={44} />
              <span className={styles.line}>{line.title}<small>{[line.spec, `× ${line.quantity}`].filter(Boolean).join(' ')}</small></span>
            </li>
          ))}
        </ul>
        <LastMessage number={ticket.number} />
      </div>
      <footer className={styles.foot}>
        <Outcomes ticket={ticket} acts={props.acts} />
        <Button onClick={props.onOpen}>{text.t('inbox.key.open')} <KeyHint keys="Enter" /></Button>
      </footer>
    </aside>
  );
}

function LastMessage({ number }: { number: string }) {
  const text = useText();
  const now = useNow();
  const timeline = useTimeline(number);
  const last = timeline.data?.findLast(({ kind }) => kind === 'message' || kind === 'note');
  return (
    <section className={styles.message} aria-label={text.t('inbox.preview.message')}>
      <h3>{text.t('inbox.preview.message')}</h3>
      {last && <p className={styles.who}>{actorName(last, text)} · {formatWhen(last.at, now, text)}</p>}
      {last ? <p className={styles.words}>{messageText(last, text)}</p> : <p className={styles.who}>{timeline.isPending ? text.t('common.loading') : text.t('inbox.preview.silent')}</p>}
    </section>
  );
}

/** What needs no form is decided here; the rest on the ticket's own page. */
function Outcomes({ ticket, acts }: { ticket: TicketSummary; acts: ListActs }) {
  const text = useText();
  const options = useQuery({ queryKey: [...ticketKeys.all, 'options', ticket.id, ticket.version], queryFn: async () => (await readBulkOptions([ticket.id])).items });
  const fitting = (options.data ?? []).filter(({ tickets }) => tickets.length > 0);
  if (options.isSuccess && fitting.length === 0) return <span className={styles.who}>{text.t('inbox.preview.nothing')}</span>;
  return fitting.map((option) => {
    const key = outcomeKeys((options.data ?? []).filter(({ element }) => element === option.element).map(({ outcome }) => outcome)).get(option.outcome);
    return (
      <Button key={`${option.element}/${option.outcome}`} onClick={() => acts.decide(option, [ticket])}>
        {text.label(option.label)}{option.needsReason ? '…' : ''} {key && 'aro'.includes(key) && <KeyHint keys={key.toUpperCase()} />}
      </Button>
    );
  });
}
