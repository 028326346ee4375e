import { Link, useLocation } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './bottom-bar.module.css';
import { MeMenu } from './me-menu.tsx';
import { isWithin, modulesFor } from './modules.ts';
import { NoticeLink } from './notice-link.tsx';
import { useDeskSession } from './session-context.ts';

/** The navigation of a phone, within reach of the thumb. */
export function BottomBar() {
  const text = useText();
  const { user } = useDeskSession();
  const { pathname } = useLocation();
  return (
    <nav className={styles.bar} aria-label={text.t('shell.nav')}>
      {modulesFor(user.roles).map((module) => (
        <Link key={module.path} to={module.path} aria-current={isWithin(module, pathname) ? 'page' : undefined} className={styles.item ?? ''}>
          <Icon name={module.icon} size={20} />
          {text.t(module.title)}
        </Link>
      ))}
      <NoticeLink look={styles.item ?? ''} words size={20} />
      <MeMenu phone />
    </nav>
  );
}
