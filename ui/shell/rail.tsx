import { Tooltip } from 'antd';
import { Link, useLocation } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import { useJump } from './desk-keys.tsx';
import markUrl from './mark.svg';
import { MeMenu } from './me-menu.tsx';
import { isWithin, modulesFor } from './modules.ts';
import { NoticeLink } from './notice-link.tsx';
import styles from './rail.module.css';
import { useDeskSession } from './session-context.ts';

/** The narrow navigation of every page but the inbox: icons with names. */
export function Rail() {
  const text = useText();
  const jump = useJump();
  const { user } = useDeskSession();
  const { pathname } = useLocation();
  return (
    <nav className={styles.rail} aria-label={text.t('shell.nav')}>
      <img className={styles.mark} src={markUrl} width={24} height={24} alt="" />
      <Tooltip title={`${text.t('shell.jump')} Ctrl K`} placement="right">
        <button type="button" className={styles.link} aria-label={text.t('shell.jump')} aria-keyshortcuts="Control+k" onClick={jump}><Icon name="search" size={18} /></button>
      </Tooltip>
      {modulesFor(user.roles).map((module) => (
        <Tooltip key={module.path} title={text.t(module.title)} placement="right">
          <Link to={module.path} aria-current={isWithin(module, pathname) ? 'page' : undefined} className={styles.link ?? ''} aria-label={text.t(module.title)}>
            <Icon name={module.icon} size={18} />
          </Link>
        </Tooltip>
      ))}
      <div className={styles.me}><NoticeLink look={styles.link ?? ''} size={18} /><MeMenu /></div>
    </nav>
  );
}
