import type { TicketDetail } from '../../server/contracts/types.ts';
import { messageText } from '../../ui/components/event-words.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useBuyerTimeline } from './buyer-api.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** The last word of the shop's system to the buyer, such as a pickup code or the code that ends a repair; nothing once all is over. */
export function LatestNotice({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  const timeline = useBuyerTimeline(ticket.number);
  const notice = timeline.data?.items.findLast((entry) => entry.kind === 'message' && 'template' in entry.data);
  if (!notice || OVER.has(ticket.statusGroup)) return null;
  return (
    <Section title={text.t('buyer.progress.notice')}>
      <p className={styles.quote}>{messageText(notice, text)}<small>{formatWhen(notice.at, now, text)}</small></p>
    </Section>
  );
}

const OVER: ReadonlySet<TicketDetail['statusGroup']> = new Set(['completed', 'closed']);
