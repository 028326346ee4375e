import { Link } from 'react-router';
import type { Notice } from '../../server/contracts/types.ts';
import { Icon, type IconName } from '../../ui/components/icon.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './notices.module.css';

const icons: Record<Notice['kind'], IconName> = { assigned: 'claim', mentioned: 'note', service_level_breached: 'alert', buyer_answered: 'chat' };

/** One notice: leads to its ticket. */
export function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const text = useText();
  const now = useNow();
  const words = text.t(`notices.${notice.kind}`, { number: notice.ticket.number, by: notice.by ?? '', promise: notice.promise ? text.label(notice.promise) : '' });
  return (
    <li className={notice.read ? '' : styles.unread}>
      <Link to={`/tickets/${notice.ticket.number}`} onClick={onOpen}>
        <Icon name={icons[notice.kind]} />
        <span className={styles.words}>
          <span>{words}{!notice.read && <span className="sr-only">{text.t('common.separator')}{text.t('notices.isUnread')}</span>}</span>
          {notice.text && <small>{notice.text}</small>}
        </span>
        <time dateTime={notice.at}>{formatWhen(notice.at, now, text)}</time>
      </Link>
    </li>
  );
}
