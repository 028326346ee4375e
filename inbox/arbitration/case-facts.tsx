import { Link } from 'react-router';
import type { TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { eventWords } from '../../ui/components/event-words.ts';
import { formatFullTime, formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './arbitration.module.css';

/** The facts between both sides, oldest first. */
export function CaseFacts({ ticket, entries }: { ticket: TicketDetail; entries: readonly TimelineEntry[] }) {
  const text = useText();
  const now = useNow();
  return (
    <section className={styles.facts} aria-labelledby="case-facts">
      <div className={styles.factsHead}><h2 id="case-facts">{text.t('arbitration.facts')}</h2><Link to={`/tickets/${ticket.number}`}>{text.t('arbitration.facts.all')}</Link></div>
      <ol>
        {entries.map((entry) => (
          <li key={entry.seq} className={styles[toneOf(entry)]}>
            <time dateTime={entry.at} title={formatFullTime(entry.at)}>{formatWhen(entry.at, now, text)}</time>
            <span>{eventWords(entry, text)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The buyer's doing, a failed inspection, the dispute itself, anything else. */
function toneOf({ actor, element, data }: TimelineEntry): 'factBuyer' | 'factFailed' | 'factDispute' | 'factPlain' {
  const { outcome } = data as { outcome?: unknown };
  if (outcome === 'fail') return 'factFailed';
  if (outcome === 'escalate' || outcome === 'arbitrate' || element === 'rule') return 'factDispute';
  return actor.type === 'buyer' ? 'factBuyer' : 'factPlain';
}
