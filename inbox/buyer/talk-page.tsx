import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { TimelineEntry } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { EvidenceGrid } from '../../ui/components/evidence-grid.tsx';
import { actorName, messageFiles, messageText } from '../../ui/components/event-words.ts';
import { linksOf } from '../../ui/components/message-parts.ts';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useBuyerTimeline } from './buyer-api.ts';
import { useBuyer } from './buyer-context.ts';
import { BuyerPage } from './buyer-page.tsx';
import { TalkComposer } from './talk-composer.tsx';
import styles from './talk.module.css';

/** The conversation between buyer and shop about one request. */
export function Component() {
  const { shop = '', no = '' } = useParams();
  const { t } = useText();
  const timeline = useBuyerTimeline(no);
  const messages = (timeline.data?.items ?? []).filter((entry) => entry.kind === 'message');
  return (
    <BuyerPage title={t('buyer.talk.title')} back={`/b/${shop}/t/${no}`} foot={<TalkComposer number={no} />}>
      {timeline.isPending && <SkeletonRows rows={4} height={56} />}
      {timeline.isError && <ErrorState error={asApiError(timeline.error)} onRetry={() => void timeline.refetch()} />}
      {timeline.data && messages.length === 0 && <p className={styles.empty}>{t('buyer.talk.empty')}</p>}
      {messages.length > 0 && <Messages messages={messages} />}
    </BuyerPage>
  );
}

function Messages({ messages }: { messages: TimelineEntry[] }) {
  const { t } = useText();
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.seq;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [last]);
  return (
    <>
      <ol className={styles.messages} aria-label={t('buyer.talk.messages')} aria-live="polite">
        {messages.map((entry) => <Message key={entry.seq} entry={entry} />)}
      </ol>
      <div ref={end} />
    </>
  );
}

function Message({ entry }: { entry: TimelineEntry }) {
  const text = useText();
  const now = useNow();
  // the shop's people have no names here
  const { shop } = useBuyer();
  const mine = entry.actor.type === 'buyer';
  const words = messageText(entry, text);
  const files = messageFiles(entry);
  const links = linksOf(entry);
  return (
    <li className={`${styles.message} ${mine ? styles.mine : ''}`}>
      <p className={styles.who}>{mine ? text.t('buyer.talk.me') : actorName(entry, text) || text.label(shop.name)} · <time dateTime={entry.at}>{formatWhen(entry.at, now, text)}</time></p>
      {words && <p className={styles.bubble}>{words}</p>}
      {files.length > 0 && <div className={styles.pictures}><EvidenceGrid files={files} path="/buyer/files" size={96} /></div>}
      {links.length > 0 && <p className={styles.who}>{links.map(({ kind, number }) => `${text.t(kind === 'order' ? 'ticket.order' : 'buyer.talk.ticket')} ${number}`).join(text.t('common.separator'))}</p>}
    </li>
  );
}
