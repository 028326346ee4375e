import { useEffect, useRef, useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { useTimeline } from '../../../ui/api/tickets.ts';
import { ErrorState } from '../../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../../ui/components/skeleton-rows.tsx';
import { Timeline } from '../../../ui/components/timeline.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { useDraft } from '../../../ui/state/use-draft.ts';
import styles from './conversation.module.css';
import { emptyDraft, type MessageDraft } from './draft.ts';
import { OutgoingList } from './outgoing-list.tsx';
import { entriesOf, talkTabs, type TalkTab } from './tabs.ts';
import { useLastSeen } from './use-last-seen.ts';
import { useOutbox } from './use-outbox.ts';
import { Writer } from './writer.tsx';

/** The ticket's record and the place to write on it. */
export function Conversation({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { user } = useDeskSession();
  const timeline = useTimeline(ticket.number);
  const entries = timeline.data ?? [];
  const [tab, setTab] = useState<TalkTab>('all');
  const latest = entries.at(-1)?.seq ?? 0;
  const seen = useLastSeen(ticket, latest, mayAct(user.roles, 'message'));
  const fresh = seen > 0 ? entries.filter((entry) => entry.seq > seen).length : 0;
  const draft = useDraft<MessageDraft>(user.id, `message.${ticket.id}`, emptyDraft());
  const outbox = useOutbox(user.id, ticket.id, ticket.number);
  const scroll = useScrolledToEnd(latest + outbox.all.length);
  return (
    <section className={styles.talk} aria-label={text.t('timeline.title')}>
      <div className={styles.tabs} role="tablist" aria-label={text.t('timeline.tabs')}>
        {talkTabs.map((one) => (
          <button key={one} type="button" role="tab" className={styles.tab} aria-selected={tab === one} onClick={() => setTab(one)}>
            {text.t(`timeline.tab.${one}`)}
            {one !== 'all' && <span>{entriesOf(one, entries).length}</span>}
          </button>
        ))}
        {fresh > 0 && <span className={styles.since}>{text.t('timeline.since', { count: fresh })}</span>}
      </div>
      <div className={styles.scroll} ref={scroll} tabIndex={0} role="log" aria-label={text.t('timeline.title')}>
        {timeline.isPending && <SkeletonRows rows={4} />}
        {timeline.isError && <ErrorState error={asApiError(timeline.error)} onRetry={() => void timeline.refetch()} />}
        {timeline.data && <Timeline entries={entriesOf(tab, entries)} seen={seen} me={user.id} />}
        <OutgoingList messages={outbox.all} me={user.name} onRetry={outbox.retry}
          onEdit={(message) => {
            outbox.discard(message);
            draft.set(message.draft);
          }} />
      </div>
      {mayAct(user.roles, 'message') && <Writer ticket={ticket} draft={draft} outbox={outbox} />}
    </section>
  );
}

/** Opens at the newest entry, or where the reader stopped reading, and follows new ones. */
function useScrolledToEnd(latest: number) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const mark = box.querySelector<HTMLElement>('#timeline-new');
    box.scrollTop = mark ? mark.offsetTop - box.offsetTop - 12 : box.scrollHeight;
  }, [latest]);
  return ref;
}
