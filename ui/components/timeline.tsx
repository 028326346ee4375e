import { Link } from 'react-router';
import type { TimelineEntry } from '../../server/contracts/types.ts';
import { formatFullTime, formatWhen } from '../format/when.ts';
import { useText } from '../i18n/use-text.ts';
import { useNow } from '../time/now.tsx';
import { Avatar } from './avatar.tsx';
import { EvidenceGrid } from './evidence-grid.tsx';
import { actorName, eventIcon, eventWords, messageFiles, messageText } from './event-words.ts';
import { Icon } from './icon.tsx';
import { linksOf, mentionsOf, partsOf } from './message-parts.ts';
import styles from './timeline.module.css';

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** The last entry that the reader has seen; a mark stands after it. 0: none. */
  readonly seen?: number;
  /** The reader's id, to tell their own messages. */
  readonly me?: string;
}

/** What happened, oldest first: messages with a face, events as one line, internal notes on their own ground. */
export function Timeline({ entries, seen = 0, me }: TimelineProps) {
  const text = useText();
  if (entries.length === 0) return <p className={styles.empty}>{text.t('timeline.empty')}</p>;
  const firstNew = seen > 0 ? entries.find((entry) => entry.seq > seen)?.seq : undefined;
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.seq}>
          {entry.seq === firstNew && entry.seq !== entries[0]?.seq && <p className={styles.mark} id="timeline-new">{text.t('timeline.new')}</p>}
          {entry.kind === 'message' || entry.kind === 'note' ? <Message entry={entry} mine={entry.actor.id === me} /> : <Event entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

function Message({ entry, mine }: { entry: TimelineEntry; mine: boolean }) {
  const text = useText();
  const files = messageFiles(entry);
  const note = entry.kind === 'note' || entry.visibility === 'internal';
  return (
    <div className={`${styles.entry} ${note ? styles.note : ''}`}>
      {entry.actor.type === 'system' ? <span className={styles.icon}><Icon name="bolt" size={14} /></span> : <Avatar name={entry.actor.name} tone={mine ? 'me' : 'other'} />}
      <div>
        <p className={styles.who}>
          {actorName(entry, text)}
          {note && <span className={styles.kind}>{text.t('timeline.note')}</span>}
          <Time at={entry.at} />
        </p>
        {messageText(entry, text) && <p className={styles.text}><Words entry={entry} /></p>}
        {files.length > 0 && <div className={styles.files}><EvidenceGrid files={files} /></div>}
        <Links entry={entry} />
      </div>
    </div>
  );
}

/** What was written, colleagues who are named in it set off. */
function Words({ entry }: { entry: TimelineEntry }) {
  const text = useText();
  return partsOf(messageText(entry, text), mentionsOf(entry).map(({ name }) => `@${name}`)).map(({ words, named }, place) => (named ? <mark key={place} className={styles.named}>{words}</mark> : words));
}

function Links({ entry }: { entry: TimelineEntry }) {
  const links = linksOf(entry);
  if (links.length === 0) return null;
  return (
    <p className={styles.links}>
      {links.map(({ kind, number }) => <Link key={number} to={kind === 'order' ? `/orders/${number}` : `/tickets/${number}`}><Icon name={kind === 'order' ? 'cart' : 'inbox'} size={14} /> {number}</Link>)}
    </p>
  );
}

function Event({ entry }: { entry: TimelineEntry }) {
  const text = useText();
  const failed = entry.kind === 'incident' || entry.kind === 'service_failed';
  return (
    <div className={`${styles.entry} ${failed ? styles.failed : ''}`}>
      <span className={styles.icon}><Icon name={eventIcon(entry.kind)} size={14} /></span>
      <p className={styles.event}><span>{eventWords(entry, text)}</span><Time at={entry.at} /></p>
    </div>
  );
}

function Time({ at }: { at: string }) {
  const text = useText();
  const now = useNow();
  return <time className={styles.time} dateTime={at} title={formatFullTime(at)}>{formatWhen(at, now, text)}</time>;
}
