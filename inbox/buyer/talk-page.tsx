import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { TimelineEntry } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { actorName, messageText } from '../../ui/components/event-words.ts';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { FileStrip } from '../../ui/forms/file-strip.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useBuyerTimeline, useSay } from './buyer-api.ts';
import { BuyerPage } from './buyer-page.tsx';
import styles from './talk.module.css';
import { useThumbSize } from './thumb-size.ts';

/** The conversation between buyer and shop about one request. */
export function Component() {
  const { shop = '', no = '' } = useParams();
  const { t } = useText();
  const timeline = useBuyerTimeline(no);
  const messages = (timeline.data?.items ?? []).filter((entry) => entry.kind === 'message');
  return (
    <BuyerPage title={t('buyer.talk.title')} back={`/b/${shop}/t/${no}`} foot={<Composer number={no} />}>
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
  const mine = entry.actor.type === 'buyer';
  const words = messageText(entry, text);
  const data = entry.data as { files?: (string | { id: string })[] };
  const files = (data.files ?? []).map((file) => (typeof file === 'string' ? file : file.id));
  return (
    <li className={`${styles.message} ${mine ? styles.mine : ''}`}>
      <p className={styles.who}>{mine ? text.t('buyer.talk.me') : actorName(entry, text)} · <time dateTime={entry.at}>{formatWhen(entry.at, now, text)}</time></p>
      {words && <p className={styles.bubble}>{words}</p>}
      {files.length > 0 && <FileStrip value={files} path="/buyer/files" text={text} label={text.t('buyer.apply.photos')} readonly onChange={noChange} />}
    </li>
  );
}

/** Files of a sent message are only looked at. */
function noChange(): void {}

function Composer({ number }: { number: string }) {
  const size = useThumbSize();
  const text = useText();
  const toast = useToast();
  const say = useSay(number);
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const empty = words.trim() === '' && files.length === 0;
  function send(): void {
    if (empty || say.isPending) return;
    say.mutate({ text: words.trim() || text.t('buyer.apply.photos'), ...(files.length > 0 ? { files } : {}) }, {
      onSuccess: () => {
        setWords('');
        setFiles([]);
      },
      onError: (thrown) => toast.fail(thrown),
    });
  }
  return (
    <div className={styles.composer}>
      <FileStrip value={files} path="/buyer/files" text={text} label={text.t('buyer.apply.photos')} hideRule onChange={setFiles} />
      <div className={styles.write}>
        <Input.TextArea
          value={words} aria-label={text.t('buyer.talk.write')} placeholder={text.t('buyer.talk.write')} maxLength={2000} autoSize={{ minRows: 1, maxRows: 5 }}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }}
        />
        <Button type="primary" size={size} loading={say.isPending} disabled={empty} onClick={send}>{text.t('buyer.talk.send')}</Button>
      </div>
    </div>
  );
}
