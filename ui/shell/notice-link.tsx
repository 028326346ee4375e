import { Tooltip } from 'antd';
import { NavLink } from 'react-router';
import { useUnreadNotices } from '../api/notices.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './notice-link.module.css';

/** The bell: leads to one's own notices and says how many are unread. `look`: class of the navigation's links. */
export function NoticeLink({ look, words = false, size = 16 }: { look: string; words?: boolean; size?: number }) {
  const text = useText();
  const unread = useUnreadNotices();
  const name = unread > 0 ? text.t('notices.unread', { count: unread }) : text.t('notices.title');
  const link = (
    <NavLink to="/notices" className={look}>
      {/* the number is drawn, not written: the name says it in words */}
      <span className={styles.bell}><Icon name="bell" size={size} />{unread > 0 && <span className={styles.count} data-count={unread > 99 ? '99+' : unread} />}</span>
      {words && <span aria-hidden="true">{text.t('notices.title')}</span>}
      <span className="sr-only">{name}</span>
    </NavLink>
  );
  return words ? link : <Tooltip title={name} placement="right">{link}</Tooltip>;
}
